/**
 * The statistics of one relation at one site: at most one statement, which computes what is selected and no more.
 *
 * Totals are rolled up from the groups when both are wanted, so that the two always agree.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { Condition } from '../filter/condition.ts';
import { selectedFields } from '../request/selected-fields.ts';
import type { Relation } from '../scope/relation.ts';
import type { Door } from '../storage/door.ts';
import { type Average, type Bucket, rollUp, withAverages } from './bucket.ts';
import type { Dimension } from './dimension.ts';
import type { Measure } from './measure.ts';
import { readGroups, readWhole } from './read-buckets.ts';

/** What can be said of a relation, by the names of the fields that say it. */
export interface StatisticsFields {
  readonly measures: Readonly<Record<string, Measure>>;
  readonly averages: Readonly<Record<string, Average>>;
}

export interface StatisticsRequest {
  readonly relation: Relation;
  readonly filter: Condition;
  readonly fields: StatisticsFields;
  /** By none of them, all rows are one group. */
  readonly by: readonly Dimension[];
  /** Names of the fields wanted of the whole. */
  readonly wholeFields: ReadonlySet<string>;
  /** Names of the fields wanted of each group; absent when no groups are wanted. */
  readonly groupFields?: ReadonlySet<string>;
}

/** The measures of the whole stand beside the groups. */
export interface Statistics<Group extends Bucket = Bucket> {
  readonly groups: readonly Group[];
}

/** What an operation wants of a statistics field that has `groups`. */
export function wantedFields(
  info: GraphQLResolveInfo,
): Pick<StatisticsRequest, 'wholeFields' | 'groupFields'> {
  const wholeFields = selectedFields(info);
  return wholeFields.has('groups')
    ? { wholeFields, groupFields: selectedFields(info, 'groups') }
    : { wholeFields };
}

/** Throws TOO_MANY_GROUPS. `Group` tells the key fields of `by`. */
export async function readStatistics<Group extends Bucket>(
  door: Door,
  request: StatisticsRequest,
): Promise<Statistics<Group>> {
  const { fields, by, wholeFields, groupFields } = request;
  const wanted = new Set([...wholeFields, ...(groupFields ?? [])]);
  const averages = pick(fields.averages, wanted);
  const parts = Object.values(averages).flatMap(({ sum, count }) => [sum, count]);
  const measures = pick(fields.measures, new Set([...wanted, ...parts]));
  if (groupFields === undefined) {
    return { ...withAverages(await readWhole(door, { ...request, measures }), averages), groups: [] };
  }
  const groups = await readGroups(door, { ...request, measures }, by);
  return {
    ...withAverages(rollUp(groups, measures), averages),
    groups: groups.map((group) => withAverages(group, averages) as Group),
  };
}

const pick = <Value>(
  all: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
