/** Courses in numbers, all together and divided as often as one likes. */
import { COMPLETE } from './connection.ts';
import { kindNamed, organizationNamed } from './entities.ts';
import { groupsOf } from './groups.ts';
import {
  allOf,
  anyOf,
  averageOf,
  greatestOf,
  leastOf,
  type OverNothing,
  sumOf,
  valuesOf,
} from './numbers.ts';
import type { PlainContext } from './plain-context.ts';
import type { FieldArguments } from './plain-field.ts';
import type { Row } from './row-index.ts';
import { type RowsWanted, rowsOfField } from './rows-of-field.ts';

/** Dimension → field of a group, and the value of a row; in the order in which the group's type has them. */
const DIMENSIONS = {
  KIND: ['kindId', (row: Row) => row.kind_id ?? null],
  YEAR: [
    'year',
    (row: Row) => (typeof row.starts_on === 'string' ? Number(row.starts_on.slice(0, 4)) : null),
  ],
  OPEN: ['open', (row: Row) => row.open ?? null],
  UNIT: ['organizationCode', (row: Row) => row.organization_code],
} as const;

/** `rows` as the sites give them one after the other. */
export const courseNumbers = (rows: readonly Row[], nothing: OverNothing = 'absent') => ({
  count: rows.length,
  timed: valuesOf(rows, 'hours').length,
  hours: sumOf(rows, 'hours', nothing),
  fees: sumOf(rows, 'fee', nothing),
  averageHours: averageOf(rows, 'hours'),
  longest: greatestOf(rows, 'hours'),
  shortest: leastOf(rows, 'hours'),
  earliest: leastOf(rows, 'starts_on'),
  latest: greatestOf(rows, 'ends_on'),
  leastTitle: leastOf(rows, 'title'),
  greatestTitle: greatestOf(rows, 'title'),
  example: rows.at(0)?.title ?? null,
  anyOpen: anyOf(rows, 'open', nothing),
  allCertified: allOf(rows, 'certified', nothing),
});

export async function courseStatistics(wanted: RowsWanted, context: PlainContext): Promise<object> {
  const { bySite, nothing, reach } = await rowsOfField(wanted, context);
  reach();
  return divisible(bySite(), [], context, nothing);
}

export async function courseGroups(
  wanted: RowsWanted,
  by: readonly string[],
  context: PlainContext,
): Promise<readonly object[]> {
  const { bySite, reach } = await rowsOfField(wanted, context);
  reach();
  return groups(bySite(), by, context);
}

const divisible = (
  rows: readonly Row[],
  above: readonly string[],
  context: PlainContext,
  nothing?: OverNothing,
): object => ({
  ...courseNumbers(rows, nothing),
  groups: ({ by = [] }: FieldArguments) => groups(rows, [...above, ...by], context),
  coverage: COMPLETE,
});

const groups = (rows: readonly Row[], by: readonly string[], context: PlainContext): readonly object[] =>
  groupsOf(rows, DIMENSIONS, by).map(({ keys, rows: own }) => ({
    ...divisible(own, by, context),
    ...keys,
    kind: () => kindNamed(keys.kindId, context),
    organization: () => organizationNamed(keys.organizationCode, context),
  }));
