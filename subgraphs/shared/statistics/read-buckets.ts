/** The one statement of a statistic: measures of all rows, or of each group of them. */
import type { Knex } from 'knex';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { Condition } from '../filter/condition.ts';
import type { Relation } from '../scope/relation.ts';
import type { Door } from '../storage/door.ts';
import { sql as expressions } from '../storage/sql.ts';
import type { Bucket } from './bucket.ts';
import type { Dimension } from './dimension.ts';
import { countOfRows, type Measure } from './measure.ts';
import type { SqlText } from './sql-text.ts';

export interface BucketsRequest {
  readonly relation: Relation;
  readonly filter: Condition;
  /** By the names of the fields that show them. */
  readonly measures: Readonly<Record<string, Measure>>;
}

/** More groups than this are no table that anybody reads, and would not fit into an answer. */
export const MOST_GROUPS = 50_000;

/** The measures of all rows; nothing is read when there is no measure. */
export async function readWhole(door: Door, request: BucketsRequest): Promise<Bucket> {
  const { relation, filter, measures } = request;
  if (Object.keys(measures).length === 0) return {};
  const [whole] = await door.read<Bucket>(relation, (rows) => filter(rows).select(toColumns(measures)));
  if (whole === undefined) throw new Error('[BUG] an aggregate over all rows has one row');
  return whole;
}

/** The groups that have a row, in the order of their keys. Throws TOO_MANY_GROUPS. */
export async function readGroups(
  door: Door,
  request: BucketsRequest,
  by: readonly Dimension[],
): Promise<readonly Bucket[]> {
  const { relation, filter, measures } = request;
  const keys = Object.fromEntries(by.map((dimension) => [dimension.field, dimension]));
  // Grouped by place in the list: an expression with a parameter is another one when it is written again.
  const places = Object.keys(keys).map((_, at) => at + 1);
  const groups = await door.read<Bucket>(relation, (rows) => {
    const grouped = filter(rows)
      .select(toColumns({ ...keys, ...measures, [SIZE]: countOfRows }))
      .groupByRaw(places.join(', ') || '()')
      // Grouped by nothing there is one group, even of no rows.
      .havingRaw('count(*) > 0')
      .limit(MOST_GROUPS + 1);
    return places.length === 0 ? grouped : grouped.orderByRaw(places.join(', '));
  });
  if (groups.length <= MOST_GROUPS) return groups;
  throw new TributaryError('TOO_MANY_GROUPS', `There are more than ${MOST_GROUPS} groups.`, {
    largest: MOST_GROUPS,
  });
}

/** Selected with every group, so that there is a column even when no field of the groups is wanted. */
const SIZE = 'group_size';

export const toColumns = (texts: Readonly<Record<string, SqlText>>): readonly Knex.Raw[] =>
  Object.entries(texts).map(([name, { sql, bindings }]) =>
    expressions.raw(`${sql} AS ??`, [...bindings, name]),
  );
