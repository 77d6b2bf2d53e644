/** The only file that knows how `attendance` is stored at a site. */
import { type Connection, connect } from '../../subgraphs/shared/connection/connection.ts';
import { type SortFields, toSortOrder } from '../../subgraphs/shared/connection/order.ts';
import { parsePage } from '../../subgraphs/shared/connection/page.ts';
import { all, type Condition, equal, oneOf, within } from '../../subgraphs/shared/filter/condition.ts';
import type { RequestContext } from '../../subgraphs/shared/request/context.ts';
import { below } from '../../subgraphs/shared/scope/code-predicate.ts';
import type { Relation } from '../../subgraphs/shared/scope/relation.ts';
import type {
  AttendanceDimension,
  AttendanceFilter,
  AttendanceOrderField,
  AttendanceSearch,
  Filtered,
} from './arguments.ts';
import { type Divisible, divisible } from './divide.ts';
import type { AttendanceRow } from './rows.ts';
import { summarize } from './summary.ts';

export const attendanceRelation: Relation = Object.freeze({
  entity: 'Attendance',
  table: 'attendance',
  place: 'staff_code',
  scheme: 'StaffCode',
});

export const attendanceOrder = Object.freeze<SortFields<AttendanceOrderField>>({
  columns: {
    KEY: { column: 'attendance_key', kind: 'text', nullable: false },
    COURSE: { column: 'course_key', kind: 'text', nullable: false },
    SCORE: { column: 'score', kind: 'number', nullable: true },
    HOURS: { column: 'hours', kind: 'number', nullable: true },
    ATTENDED_ON: { column: 'attended_on', kind: 'date', nullable: true },
  },
  usual: 'KEY',
  key: 'KEY',
});

/** Attendances in numbers. */
export interface AttendanceNumbers {
  readonly count: number;
  readonly hours: number | null;
  readonly score_sum: number | null;
  readonly score_count: number;
  readonly best_score: number | null;
  readonly first_attended_on: string | null;
  readonly last_attended_on: string | null;
  readonly any_passed: boolean | null;
  readonly all_passed: boolean | null;
  readonly remark: string | null;
}

const NUMBERS: Readonly<Record<keyof AttendanceNumbers, string>> = {
  count: 'count(*)',
  hours: 'sum(hours)',
  score_sum: 'sum(score)',
  score_count: 'count(score)',
  best_score: 'max(score)',
  first_attended_on: 'min(attended_on)',
  last_attended_on: 'max(attended_on)',
  any_passed: 'bool_or(passed)',
  all_passed: 'bool_and(passed)',
  remark: '(array_agg(remark ORDER BY attendance_key) FILTER (WHERE remark IS NOT NULL))[1]',
};

/** Those of nobody. */
export const NO_ATTENDANCE: AttendanceNumbers = Object.freeze({
  count: 0,
  hours: null,
  score_sum: null,
  score_count: 0,
  best_score: null,
  first_attended_on: null,
  last_attended_on: null,
  any_passed: null,
  all_passed: null,
  remark: null,
});

export interface AttendanceGroupKeys {
  readonly passed: boolean | null;
  readonly organization_code: string | null;
}

const UNDIVIDED: AttendanceGroupKeys = { passed: null, organization_code: null };

export type AttendanceGroup = AttendanceGroupKeys & AttendanceNumbers;

/** Whose attendances are wanted: of a course or of a person. */
export type AttendanceOwner = 'course_key' | 'staff_code';

export interface AttendanceTable {
  byKeys(keys: readonly string[]): Promise<readonly AttendanceRow[]>;
  /** By key. */
  ofOwners(
    owner: AttendanceOwner,
    keys: readonly string[],
    filter: AttendanceFilter,
  ): Promise<readonly AttendanceRow[]>;
  search(asked: AttendanceSearch, also?: Condition): Connection<AttendanceRow>;
  /** A line for each owner that has attendances here. */
  numbersOf(
    owner: AttendanceOwner,
    keys: readonly string[],
    filter: AttendanceFilter,
  ): Promise<readonly (AttendanceNumbers & Readonly<Record<AttendanceOwner, string>>)[]>;
  /** In numbers. */
  count(asked: Filtered<AttendanceFilter>, also: Condition): Divisible<AttendanceDimension, AttendanceGroup>;
}

export function attendanceTable({ door, schemes }: RequestContext): AttendanceTable {
  const relation = attendanceRelation;
  const toCondition = (filter: AttendanceFilter): Condition =>
    all(
      oneOf('staff_code', filter.staff),
      below(filter.unit, relation, schemes),
      equal('passed', filter.passed),
      within('attended_on', filter.attendedOn),
    );
  const byKey = (condition: Condition): Promise<readonly AttendanceRow[]> =>
    door.read(relation, (rows) => condition(rows).select('*').orderBy('attendance_key'));

  return {
    byKeys: (keys) => byKey(oneOf('attendance_key', keys)),
    ofOwners: (owner, keys, filter) => byKey(all(oneOf(owner, keys), toCondition(filter))),
    search: ({ filter, orderBy, ...page }, also = all()) =>
      connect(door, {
        relation,
        filter: all(toCondition(filter ?? {}), also),
        order: toSortOrder(attendanceOrder, orderBy),
        page: parsePage(page),
      }),
    numbersOf: (owner, keys, filter) =>
      summarize(door, relation, all(oneOf(owner, keys), toCondition(filter)), {
        keys: { [owner]: owner },
        numbers: NUMBERS,
      }),
    count: ({ filter }, also) =>
      divisible<AttendanceDimension, AttendanceGroup>({
        columns: { PASSED: 'passed', UNIT: 'organization_code' },
        expressions: { PASSED: 'passed', UNIT: 'organization_code' },
        read: async (keys) => {
          const condition = all(toCondition(filter ?? {}), also);
          const lines = await summarize<AttendanceNumbers & Partial<AttendanceGroupKeys>>(
            door,
            relation,
            condition,
            {
              keys,
              numbers: NUMBERS,
            },
          );
          return lines.map((line) => ({ ...UNDIVIDED, ...line }));
        },
      }),
  };
}
