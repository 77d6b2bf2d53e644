/** One part of a position: a marker for presence, then the value in bytes that compare like the value. */
import { unreachable } from '../../../errors/unreachable.ts';
import { isDateText } from '../scalars/date-text.ts';
import type { SortColumn } from './order.ts';

export type SortValue = string | number | null;

export interface PartRead {
  readonly value: SortValue;
  /** Bytes that the part took. */
  readonly length: number;
}

/** Absent values come last in ascending order. */
const PRESENT = 1;
const ABSENT = 2;
/** PostgreSQL keeps no NUL in a text, so it ends one and sorts before every continuation. */
const END = 0;

const NUMBER_LENGTH = 8;
const DATE_LENGTH = 10;

export function writePart(column: SortColumn, value: SortValue): Buffer {
  if (value === null) {
    if (!column.nullable) throw new Error(`[BUG] ${column.column} is absent`);
    return Buffer.of(ABSENT);
  }
  return Buffer.concat([Buffer.of(PRESENT), writeValue(column, value)]);
}

/** Undefined when the bytes do not begin with such a part. */
export function readPart(column: SortColumn, bytes: Buffer): PartRead | undefined {
  if (bytes[0] === ABSENT) return column.nullable ? { value: null, length: 1 } : undefined;
  if (bytes[0] !== PRESENT) return undefined;
  const read = readValue(column, bytes.subarray(1));
  return read && { value: read.value, length: read.length + 1 };
}

function writeValue({ kind, column }: SortColumn, value: string | number): Buffer {
  switch (kind) {
    case 'text':
      if (typeof value !== 'string' || value.includes('\0')) throw new Error(`[BUG] ${column} is no text`);
      return Buffer.concat([Buffer.from(value, 'utf8'), Buffer.of(END)]);
    case 'date':
      if (typeof value !== 'string' || !isDateText(value)) throw new Error(`[BUG] ${column} is no date`);
      return Buffer.from(value, 'latin1');
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new Error(`[BUG] ${column} is no number`);
      return writeNumber(value);
    default:
      return unreachable(kind);
  }
}

function readValue({ kind }: SortColumn, bytes: Buffer): PartRead | undefined {
  switch (kind) {
    case 'text':
      return readText(bytes);
    case 'date': {
      const value = bytes.toString('latin1', 0, DATE_LENGTH);
      return isDateText(value) ? { value, length: DATE_LENGTH } : undefined;
    }
    case 'number':
      return readNumber(bytes);
    default:
      return unreachable(kind);
  }
}

function readText(bytes: Buffer): PartRead | undefined {
  const end = bytes.indexOf(END);
  if (end < 0) return undefined;
  try {
    // A byte order mark is a character of the text like any other.
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end));
    return { value, length: end + 1 };
  } catch {
    return undefined;
  }
}

/** IEEE 754 compares like an integer once the sign is turned over, and negatives wholly. */
function writeNumber(value: number): Buffer {
  const bytes = Buffer.alloc(NUMBER_LENGTH);
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  return turnSign(bytes, value < 0);
}

function readNumber(bytes: Buffer): PartRead | undefined {
  if (bytes.length < NUMBER_LENGTH) return undefined;
  const written = bytes.subarray(0, NUMBER_LENGTH);
  const value = turnSign(Buffer.from(written), (written[0] ?? 0) < 0x80).readDoubleBE();
  // Only what was written may be read: -0, NaN and the infinities have no place in an order.
  const canonical = Number.isFinite(value) && writeNumber(value).equals(written);
  return canonical ? { value, length: NUMBER_LENGTH } : undefined;
}

const turnSign = (bytes: Buffer, negative: boolean): Buffer =>
  Buffer.from(bytes.map((byte, at) => (negative ? ~byte : at === 0 ? byte ^ 0x80 : byte)));
