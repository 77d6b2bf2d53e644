/** Searches: all rows in one array, looked at one by one, sorted, cut to a page. */

import type { Relation } from '../world/policies.ts';
import type { World } from '../world/world.ts';
import type { Arguments } from './decide.ts';
import { belowUnit } from './narrowing.ts';
import { isGiven } from './reads.ts';
import { fits } from './right.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Where a row is. */
export const placeOfRow = (relation: Relation, row: Row): string =>
  String(relation === 'Member' ? row.organization_code : row.code);

export const keyOf = (relation: Relation): string => (relation === 'Member' ? 'number' : 'code');

export const rowsOf = (world: World, relation: Relation): readonly Row[] =>
  ({ Person: world.rows.person, Member: world.rows.member, Organization: world.rows.organization })[
    relation
  ] as unknown as readonly Row[];

export function isBelow(world: World, relation: Relation, row: Row, unit: string): boolean {
  const prefix = belowUnit(world.hierarchy.organization, unit);
  return prefix !== undefined && fits(prefix, placeOfRow(relation, row));
}

/** Whether all that is given of the filter holds. */
export function fitsFilter(world: World, relation: Relation, row: Row, filter: Arguments['filter']): boolean {
  return Object.entries(filter ?? {}).every(([word, wanted]) => {
    if (!isGiven(wanted)) return true;
    if (word === 'unit') return (wanted as string[]).some((unit) => isBelow(world, relation, row, unit));
    if (word === 'name') return String(row.name).includes(String(wanted));
    const value = row[columnOf(word)];
    if (Array.isArray(wanted)) return wanted.includes(value);
    if (typeof wanted === 'object') {
      const { from, to } = wanted as { from?: string | null; to?: string | null };
      if (!isGiven(from) && !isGiven(to)) return true;
      return (
        isGiven(value) &&
        (!isGiven(from) || String(value) >= String(from)) &&
        (!isGiven(to) || String(value) <= String(to))
      );
    }
    return value === wanted;
  });
}

export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const COLUMNS: Readonly<Record<string, string>> = {
  NAME: 'name',
  CODE: 'code',
  NUMBER: 'number',
  UNIT: 'organization_code',
  BIRTH_DATE: 'birth_date',
  SALARY: 'salary',
  FOUNDED_ON: 'founded_on',
  BUDGET: 'budget',
  JOINED_ON: 'joined_on',
  DUES: 'dues',
};

/** Absent values are the greatest; who is equal in all else comes by key, in the direction of the last of the order. */
export function sorted(
  relation: Relation,
  rows: readonly Row[],
  orderBy: NonNullable<Arguments['orderBy']>,
): readonly Row[] {
  const parts = [
    ...orderBy.map(({ by, direction }) => ({ column: COLUMNS[by] ?? '', direction })),
    { column: keyOf(relation), direction: orderBy.at(-1)?.direction ?? 'ASC' },
  ];
  return [...rows].sort((a, b) => {
    for (const { column, direction } of parts) {
      const order = compare(a[column], b[column]);
      if (order !== 0) return direction === 'DESC' ? -order : order;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (!isGiven(a)) return 1;
  if (!isGiven(b)) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

export interface Page {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** A cursor here is the key of its row. */
export function pageOf(relation: Relation, rows: readonly Row[], args: Arguments, usualSize: number): Page {
  const { first, after, last, before } = args;
  const at = (cursor: string): number => rows.findIndex((row) => row[keyOf(relation)] === cursor);
  if (isGiven(last) || isGiven(before)) {
    const end = isGiven(before) ? at(String(before)) : rows.length;
    const start = Math.max(0, end - (last ?? usualSize));
    return { rows: rows.slice(start, end), hasNextPage: end < rows.length, hasPreviousPage: start > 0 };
  }
  const start = isGiven(after) ? at(String(after)) + 1 : 0;
  const end = start + (first ?? usualSize);
  return { rows: rows.slice(start, end), hasNextPage: end < rows.length, hasPreviousPage: start > 0 };
}
