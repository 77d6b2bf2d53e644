/** Exact statistics: rows dealt into groups, and each group looked at. */

import { isGiven } from './reads.ts';
import type { Row } from './search.ts';

/** Dimension → the field of a group that holds its key, and how a row has it. */
const KEYS: Readonly<Record<string, readonly [field: string, of: (row: Row) => unknown]>> = {
  UNIT: ['unitCode', (row) => row.organization_code],
  SEX: ['sex', (row) => row.sex],
  GRADE: ['grade', (row) => row.grade],
  BIRTH_YEAR: ['birthYear', (row) => yearOf(row.birth_date)],
  KIND: ['kind', (row) => row.kind],
  ACTIVE: ['active', (row) => row.active],
  JOINED_YEAR: ['joinedYear', (row) => yearOf(row.joined_on)],
};

const yearOf = (date: unknown): number | null => (isGiven(date) ? Number(String(date).slice(0, 4)) : null);

export type Group = Readonly<Record<string, unknown>>;

export const keyFieldOf = (by: string): string => KEYS[by]?.[0] ?? '';

export const keyIn = (by: string, row: Row): unknown => KEYS[by]?.[1](row) ?? null;

/** By nothing, all rows are one group; where there are none there is no group. */
export function groupsOf(rows: readonly Row[], by: readonly string[]): readonly Group[] {
  const dealt = new Map<string, Row[]>();
  for (const row of rows) {
    const keys = Object.fromEntries(by.map((dimension) => [keyFieldOf(dimension), keyIn(dimension, row)]));
    const name = JSON.stringify(keys);
    dealt.set(name, [...(dealt.get(name) ?? []), row]);
  }
  return inOrder([...dealt].map(([keys, members]) => ({ ...JSON.parse(keys), ...measuresOf(members) })));
}

/** By their keys, as the type of a group declares them; what is absent comes last. */
export const inOrder = (groups: readonly Group[]): readonly Group[] =>
  [...groups].sort((a, b) => {
    for (const [field] of Object.values(KEYS)) {
      const order = compareValues(a[field] ?? null, b[field] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });

/** What is absent comes last. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

export function measuresOf(rows: readonly Row[]): Group {
  const present = (column: string): unknown[] => rows.map((row) => row[column]).filter(isGiven);
  const sum = (column: string): number =>
    present(column).reduce<number>((total, value) => total + Number(value), 0);
  const salaries = present('salary').length;
  return {
    total: rows.length,
    count: rows.length,
    women: rows.filter((row) => row.sex === 'FEMALE').length,
    salarySum: sum('salary'),
    salaryCount: salaries,
    averageSalary: salaries === 0 ? null : sum('salary') / salaries,
    oldest: present('birth_date').map(String).sort()[0] ?? null,
    duesSum: sum('dues'),
    latest: present('joined_on').map(String).sort().at(-1) ?? null,
  };
}
