/**
 * The statistics of one relation at one site: at most one statement, which computes what is selected and no more.
 *
 * Totals are rolled up from the groups when both are wanted, so that the two always agree. Where the caller may not read
 * what is counted, the groups are those that units release, and the total is what these add up to.
 */
import type { GraphQLFieldResolver } from 'graphql';
import { unreachable } from '../../../errors/unreachable.ts';
import type { Guard, GuardContext } from '../../../policy/guard.ts';
import type { NumbersDecision } from '../../../policy/shield/decide-numbers.ts';
import { numbersAt } from '../../../policy/shield/numbers-at.ts';
import type { Condition } from '../filter/condition.ts';
import { selectedFields } from '../request/selected-fields.ts';
import type { Relation } from '../scope/relation.ts';
import type { Door } from '../storage/door.ts';
import { type Average, type Bucket, rollUp, withAverages } from './bucket.ts';
import type { Dimension } from './dimension.ts';
import { countOfRows, type Measure } from './measure.ts';
import { readGroups, readWhole } from './read-buckets.ts';
import { type ReleasedNumbers, readReleased } from './release/read-released.ts';

/** What can be said of a relation, by the names of the fields that say it. */
export interface StatisticsFields {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly averages: Readonly<Record<string, Average>>;
}

export interface StatisticsRequest {
  readonly relation: Relation;
  readonly filter: Condition;
  readonly fields: StatisticsFields;
  /** By the names that the schema gives them. */
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** Names of dimensions; by none of them, all rows are one group. */
  readonly by: readonly string[];
  /** How the policy lets them be given. */
  readonly numbers: NumbersDecision;
  /** Names of the fields wanted of the whole. */
  readonly wholeFields: ReadonlySet<string>;
  /** Names of the fields wanted of each group; absent when no groups are wanted. */
  readonly groupFields?: ReadonlySet<string>;
}

/** The measures of the whole stand beside the groups. */
export interface Statistics<Group extends Bucket = Bucket> {
  readonly groups: readonly Group[];
  /** Whether something is there that units do not release. */
  readonly withheld: boolean;
}

/** What an operation wants of a statistics field that has `groups`, and how it may be given. */
export type WantedStatistics = Pick<StatisticsRequest, 'wholeFields' | 'groupFields' | 'numbers'>;

export function wantedStatistics(
  ...[parent, args, { guard }, info]: Parameters<GraphQLFieldResolver<unknown, GuardContext>>
): WantedStatistics {
  const numbers = numbersAt(parent, args, guard, info);
  const wholeFields = selectedFields(info);
  return wholeFields.has('groups')
    ? { numbers, wholeFields, groupFields: selectedFields(info, 'groups') }
    : { numbers, wholeFields };
}

/** Throws TOO_MANY_GROUPS. `Group` tells the key fields of `by`. */
export async function readStatistics<Group extends Bucket>(
  request: StatisticsRequest,
  { door, guard }: StatisticsContext,
): Promise<Statistics<Group>> {
  const { numbers } = request;
  switch (numbers.kind) {
    case 'EXACT':
      return readExact<Group>(door, request);
    case 'RELEASED':
      return readAsReleased<Group>(door, guard, request, numbers);
    case 'DENIED':
      throw numbers.error;
    default:
      return unreachable(numbers);
  }
}

export interface StatisticsContext extends GuardContext {
  readonly door: Door;
}

async function readExact<Group extends Bucket>(
  door: Door,
  request: StatisticsRequest,
): Promise<Statistics<Group>> {
  const { fields, wholeFields, groupFields } = request;
  const wanted = new Set([...wholeFields, ...(groupFields ?? [])]);
  const averages = pick(fields.averages, wanted);
  const parts = Object.values(averages).flatMap(({ sum, count }) => [sum, count]);
  const measures = pick(fields.measures, new Set([...wanted, ...parts]));
  if (groupFields === undefined) {
    const whole = withAverages(await readWhole(door, { ...request, measures }), averages);
    return { ...whole, groups: [], withheld: false };
  }
  const by = request.by.map((name) => dimensionOf(request, name));
  const groups = await readGroups(door, { ...request, measures }, by);
  return {
    ...withAverages(rollUp(groups, measures), averages),
    groups: groups.map((group) => withAverages(group, averages) as Group),
    withheld: false,
  };
}

/** Nothing but counts of rows is released, whatever they are called. */
async function readAsReleased<Group extends Bucket>(
  door: Door,
  guard: Guard,
  request: StatisticsRequest,
  numbers: ReleasedNumbers,
): Promise<Statistics<Group>> {
  const { relation, filter, fields } = request;
  const by = numbers.dimensions.map(({ name }) => dimensionOf(request, valueNamed(name)));
  const counts = Object.keys(fields.measures).filter((name) => fields.measures[name] === countOfRows);
  const toCounts = (count: number): Bucket => Object.fromEntries(counts.map((name) => [name, count]));
  const { groups, withheld } = await readReleased(door, guard, { relation, filter, by, numbers });
  return {
    ...toCounts(groups.reduce((sum, { count }) => sum + count, 0)),
    groups: groups.map(({ values, count }) => {
      const keys = Object.fromEntries(by.map(({ field }, at) => [field, values[at] ?? null]));
      return { ...keys, ...toCounts(count) } as Group;
    }),
    withheld,
  };
}

/** A choice is named with the type that offers it: `StaffDimension.SEX`. */
const valueNamed = (choice: string): string => choice.slice(choice.indexOf('.') + 1);

function dimensionOf({ dimensions }: StatisticsRequest, name: string): Dimension {
  const dimension = dimensions[name];
  if (dimension === undefined) throw new Error(`[BUG] there is no dimension ${name}`);
  return dimension;
}

const pick = <Value>(
  all: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
