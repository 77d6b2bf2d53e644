/** The fields that may be refused for what they are asked, and what each of them asks. */
import type { Filter } from '../oracle/filter.ts';
import { demandsOf } from '../reach/reach.ts';
import { DIMENSION_READS, filterReads, MEASURE_READS } from '../rights/reads.ts';
import type { AskedNumbers, AskedRows } from '../rights/refusals.ts';
import type { TestWorld } from '../world.ts';
import type { FieldArguments } from './plain-field.ts';

export type Question =
  | { readonly kind: 'rows'; readonly rows: AskedRows }
  | { readonly kind: 'numbers'; readonly numbers: AskedNumbers };

type Ask = (args: FieldArguments, selected: readonly string[], world: TestWorld) => Question;

const search =
  (relation: 'staff' | 'member' | 'organization'): Ask =>
  ({ filter, orderBy }, _selected, world) => ({
    kind: 'rows',
    rows: { relation, filter, orderBy, locates: true, demands: demandsOf(filter, world) },
  });

/** Which unit has the field is known where the unit is, and not before. */
const below =
  (relation: 'staff' | 'member'): Ask =>
  ({ filter, orderBy }) => ({
    kind: 'rows',
    rows: { relation, filter, orderBy, locates: false, demands: [], open: true },
  });

const statistics =
  (relation: 'staff' | 'member', entity: string): Ask =>
  ({ filter, by = [] }, selected, world) => ({
    kind: 'numbers',
    numbers: {
      entity,
      demands: demandsOf(filter, world),
      named: isGiven(filter?.code) || isGiven(filter?.number),
      reads: [...filterReads(relation, filter, true), ...measured(selected)],
      by: [...new Set(by)].map((dimension) => [dimension, DIMENSION_READS[dimension] ?? dimension] as const),
    },
  });

/** Of the attendances of one course, `field` itself among what is measured. */
const attended =
  (field: string): Ask =>
  ({ filter, by = [] }, selected, world) => ({
    kind: 'numbers',
    numbers: {
      entity: 'Attendance',
      demands: demandsOf(filter, world),
      named: isGiven(filter?.staff),
      reads: [...chosenBy(filter), ...measured([field, ...selected])],
      by: [...new Set(by)].map((dimension) => [dimension, DIMENSION_READS[dimension] ?? dimension] as const),
    },
  });

const chosenBy = (filter: Filter | null | undefined): readonly string[] =>
  (['passed', 'attendedOn'] as const).filter((name) => isGiven(filter?.[name]));

const measured = (selected: readonly string[]): readonly string[] =>
  selected.flatMap((name) => MEASURE_READS[name] ?? []);

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

const OF_A_COURSE: readonly string[] = [
  'attendanceCount',
  'attendedHours',
  'scoreSum',
  'scoreCount',
  'averageScore',
  'bestScore',
  'firstAttendedOn',
  'anyPassed',
  'allPassed',
  'remark',
  'attendanceGroups',
];

/** `Type.field`. What is not here is refused to nobody who may read the field. */
export const QUESTIONS: Readonly<Partial<Record<string, Ask>>> = Object.freeze({
  'Query.staffSearch': search('staff'),
  'Query.memberSearch': search('member'),
  'Query.organizationSearch': search('organization'),
  'Query.staffStatistics': statistics('staff', 'Staff'),
  'Query.memberStatistics': statistics('member', 'Member'),
  'Organization.staff': below('staff'),
  'Organization.memberList': below('member'),
  'Attendance.attendanceCount': attended('attendanceCount'),
  ...Object.fromEntries(OF_A_COURSE.map((field) => [`Course.${field}`, attended(field)])),
});
