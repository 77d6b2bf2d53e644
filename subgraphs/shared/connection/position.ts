/**
 * A position: the sort tuple of a row as hex of an order-preserving byte string (D5).
 *
 * Comparing two positions of one order as text compares the rows, whatever site they come from. Each part ends by
 * itself, so no position begins another; a descending part has its bits turned over.
 */
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SortOrder, SortPart } from './order.ts';
import { readPart, type SortValue, writePart } from './position-part.ts';

export type { SortValue } from './position-part.ts';

/** The row has the columns of the order. */
export function encodePosition(order: SortOrder, row: object): string {
  const values = row as Readonly<Record<string, unknown>>;
  return Buffer.concat(
    order.map((part) => complement(part, writePart(part, toSortValue(values[part.column])))),
  ).toString('hex');
}

/** Throws CURSOR_INVALID for anything that `encodePosition` cannot have written for this order. */
export function decodePosition(order: SortOrder, position: string): readonly SortValue[] {
  if (!/^(?:[0-9a-f]{2})+$/.test(position)) throw invalid();
  const bytes = Buffer.from(position, 'hex');
  const values: SortValue[] = [];
  let at = 0;
  for (const part of order) {
    const read = readPart(part, complement(part, bytes.subarray(at)));
    if (read === undefined) throw invalid();
    values.push(read.value);
    at += read.length;
  }
  if (at !== bytes.length) throw invalid();
  return values;
}

const complement = (part: SortPart, bytes: Buffer): Buffer =>
  part.direction === 'ASC' ? bytes : Buffer.from(bytes.map((byte) => ~byte));

const invalid = (): TributaryError =>
  new TributaryError('CURSOR_INVALID', 'The cursor is not a position in this order.');

function toSortValue(value: unknown): SortValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`[BUG] a ${typeof value} cannot be sorted by`);
}
