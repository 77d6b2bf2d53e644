/** The only file that knows how `course` is stored at a site. */
import { type Connection, connect } from '../../subgraphs/shared/connection/connection.ts';
import { type SortFields, toSortOrder } from '../../subgraphs/shared/connection/order.ts';
import { parsePage } from '../../subgraphs/shared/connection/page.ts';
import { all, type Condition, equal, oneOf, within } from '../../subgraphs/shared/filter/condition.ts';
import { containing } from '../../subgraphs/shared/filter/containing.ts';
import type { RequestContext } from '../../subgraphs/shared/request/context.ts';
import { below, belowUnit } from '../../subgraphs/shared/scope/code-predicate.ts';
import type { Relation } from '../../subgraphs/shared/scope/relation.ts';
import type {
  CourseChoice,
  CourseDimension,
  CourseFilter,
  CourseOrderField,
  CourseSearch,
  Filtered,
  HourRange,
} from './arguments.ts';
import { type Divisible, divisible } from './divide.ts';
import type { CourseRow } from './rows.ts';
import { summarize } from './summary.ts';

export const courseRelation: Relation = Object.freeze({
  entity: 'Course',
  table: 'course',
  place: 'organization_code',
  scheme: 'OrganizationCode',
});

export const courseOrder = Object.freeze<SortFields<CourseOrderField>>({
  columns: {
    TITLE: { column: 'title', kind: 'text', nullable: false },
    KEY: { column: 'course_key', kind: 'text', nullable: false },
    KIND: { column: 'kind_id', kind: 'text', nullable: true },
    HOURS: { column: 'hours', kind: 'number', nullable: true },
    FEE: { column: 'fee', kind: 'number', nullable: true },
    STARTS_ON: { column: 'starts_on', kind: 'date', nullable: true },
  },
  usual: 'TITLE',
  key: 'KEY',
});

/** Courses in numbers. */
export interface CourseNumbers {
  readonly count: number;
  readonly timed: number;
  readonly hours: number | null;
  readonly fees: number | null;
  readonly longest: number | null;
  readonly shortest: number | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly least_title: string | null;
  readonly greatest_title: string | null;
  readonly any_open: boolean | null;
  readonly all_certified: boolean | null;
  readonly example: string | null;
}

const NUMBERS: Readonly<Record<keyof CourseNumbers, string>> = {
  count: 'count(*)',
  timed: 'count(hours)',
  hours: 'sum(hours)',
  fees: 'sum(fee)',
  longest: 'max(hours)',
  shortest: 'min(hours)',
  earliest: 'min(starts_on)',
  latest: 'max(ends_on)',
  least_title: 'min(title)',
  greatest_title: 'max(title)',
  any_open: 'bool_or(open)',
  all_certified: 'bool_and(certified)',
  example: '(array_agg(title ORDER BY course_key))[1]',
};

export interface CourseGroupKeys {
  readonly kind_id: string | null;
  readonly year: number | null;
  readonly open: boolean | null;
  readonly organization_code: string | null;
}

const UNDIVIDED: CourseGroupKeys = { kind_id: null, year: null, open: null, organization_code: null };

export type CourseGroup = CourseGroupKeys & CourseNumbers;

export interface CourseTable {
  byKeys(keys: readonly string[]): Promise<readonly CourseRow[]>;
  /** All of them, by key. */
  list(asked: Filtered<CourseFilter>, also?: Condition): Promise<readonly CourseRow[]>;
  search(asked: CourseSearch, also?: Condition): Connection<CourseRow>;
  /** In numbers. */
  count(asked: Filtered<CourseFilter>, also?: Condition): Divisible<CourseDimension, CourseGroup>;
  /** Those of the unit and of everything below it; none when it is no unit. */
  below(unit: string): Condition;
}

export function courseTable({ door, schemes }: RequestContext): CourseTable {
  const relation = courseRelation;
  const toCondition = (filter: CourseFilter): Condition =>
    all(
      containing('search_key', filter.title),
      oneOf('kind_id', filter.kind),
      oneOf('organization_code', filter.place?.organization),
      below(filter.place?.below, relation, schemes),
      anyOf(filter.anyOf),
      hoursWithin(filter.hours),
      within('starts_on', filter.startsOn),
      equal('open', filter.open),
    );
  const byKey = (condition: Condition): Promise<readonly CourseRow[]> =>
    door.read(relation, (rows) => condition(rows).select('*').orderBy('course_key'));

  return {
    byKeys: (keys) => byKey(oneOf('course_key', keys)),
    list: ({ filter }, also = all()) => byKey(all(toCondition(filter ?? {}), also)),
    search: ({ filter, orderBy, ...page }, also = all()) =>
      connect(door, {
        relation,
        filter: all(toCondition(filter ?? {}), also),
        order: toSortOrder(courseOrder, orderBy),
        page: parsePage(page),
      }),
    count: ({ filter }, also = all()) =>
      divisible<CourseDimension, CourseGroup>({
        columns: { KIND: 'kind_id', YEAR: 'year', OPEN: 'open', UNIT: 'organization_code' },
        expressions: {
          KIND: 'kind_id',
          YEAR: 'extract(year FROM starts_on)::integer',
          OPEN: 'open',
          UNIT: 'organization_code',
        },
        read: async (keys) => {
          const condition = all(toCondition(filter ?? {}), also);
          const lines = await summarize<CourseNumbers & Partial<CourseGroupKeys>>(door, relation, condition, {
            keys,
            numbers: NUMBERS,
          });
          return lines.map((line) => ({ ...UNDIVIDED, ...line }));
        },
      }),
    below: (unit) => belowUnit(unit, relation, schemes),
  };
}

function anyOf(choices: readonly CourseChoice[] | null | undefined): Condition {
  if (choices === null || choices === undefined) return all();
  return (rows) =>
    rows.where((any) => {
      any.whereRaw('false');
      for (const { organizationCode, number } of choices) {
        any.orWhere((both) => {
          all(equal('organization_code', organizationCode), numbered(number))(both.whereRaw('true'));
        });
      }
    });
}

const numbered = (number: number | null | undefined): Condition =>
  typeof number === 'number' ? (rows) => rows.whereRaw('number = ?::integer', [number]) : all();

function hoursWithin(range: HourRange | null | undefined): Condition {
  const { from, to } = range ?? {};
  return all(
    typeof from === 'number' ? (rows) => rows.whereRaw('hours >= ?::integer', [from]) : all(),
    typeof to === 'number' ? (rows) => rows.whereRaw('hours <= ?::integer', [to]) : all(),
  );
}
