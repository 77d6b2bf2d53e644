/** What the units of some places say of their people, where a caller may not read by what they are divided. */
import { ALL, type House } from '../../house/house.ts';
import type { View } from '../rights/view.ts';
import { note } from '../tried.ts';
import { compareKeys, type Key } from './compare-keys.ts';
import {
  type CountedRelation,
  type ExpectedStatistics,
  type Line,
  MEANINGS,
  type StatisticsAsked,
} from './expected-statistics.ts';
import { RELATIONS } from './relations.ts';
import { givenByUnit, type UnitCell } from './release-rule.ts';
import { lyingIn, type Statement } from './statement.ts';

export interface ReleasedAsked extends Pick<StatisticsAsked, 'relation'> {
  /** The places that are addressed: whole units. */
  readonly places: readonly string[];
  /** In the order of a unit's table: the one that splits comes first. */
  readonly by: readonly (readonly [dimension: string, field: string])[];
}

interface PlacedCell extends UnitCell {
  readonly place: string;
  readonly values: readonly Key[];
}

const ENTITIES = { staff: 'Staff', member: 'Member' } as const;

export async function releasedStatistics(
  house: House,
  { relation, places, by }: ReleasedAsked,
  view: View,
  today: string,
): Promise<ExpectedStatistics> {
  const cells = await readCells(house, { relation, places, by }, today);
  const entity = ENTITIES[relation];
  const readable = view.readable(
    entity,
    by.map(([, field]) => field),
  );
  const { smallest, unitLength } = view.lists.release;
  const given: PlacedCell[] = [];
  let withheld = false;
  const groups = Map.groupBy(cells, ({ place }) => groupOf(place, view, readable, unitLength));
  for (const [group, own] of groups) {
    const whole = addUp(own);
    const seen = group.startsWith('seen');
    const reads = by.map(([, field]) => seen && view.shownReduced(entity, field) !== 'HIDDEN');
    const released = group === 'read' ? whole : givenByUnit(whole, { smallest, seen, reads });
    if (group.startsWith('counted') && released.length > 0) note('numbers released by neighbours');
    if (released.length > 0 && by.length > 1) note('numbers released of a table of two');
    if (released.length < whole.length) withheld = true;
    given.push(...released);
  }
  if (withheld) note('numbers withheld');
  const total = given.reduce((sum, { count }) => sum + count, 0);
  return { whole: { total, withheld }, groups: toLines(addUp(given), relation, by) };
}

/** Rows that are read whole are counted as they are; of the others each unit has a table of those that are seen, or not. */
function groupOf(place: string, view: View, readable: readonly string[], unitLength: number): string {
  const isIn = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) =>
      [...pattern].every((wanted, at) => wanted === '?' || at >= place.length || wanted === place[at]),
    );
  if (isIn(readable)) return 'read';
  return `${isIn(view.visible) ? 'seen' : 'counted'} ${place.slice(0, unitLength)}`;
}

/** One line per place and combination of values. */
async function readCells(
  house: House,
  { relation, places, by }: ReleasedAsked,
  today: string,
): Promise<readonly PlacedCell[]> {
  const statement: Statement = { values: [], conditions: [] };
  const { table, dimensions } = MEANINGS[relation];
  const keys = by.map(([dimension], at) => {
    const [, exact, released = exact] = dimensions[dimension] ?? [];
    return `${released?.(statement, today)} AS key_${at}`;
  });
  const { place } = RELATIONS[relation];
  const columns = [`${place} AS place`, ...keys];
  const lines = await house.sql<Record<string, Key> & { place: string; count: number }>(
    ALL,
    `SELECT ${[...columns, 'count(*)::int AS count'].join(', ')} FROM ${table}
     WHERE ${lyingIn(statement, place, places)} GROUP BY ${columns.map((_, at) => at + 1).join(', ')}`,
    statement.values,
  );
  return lines.map((line) => {
    const values = by.map((_, at) => line[`key_${at}`] ?? null);
    return {
      place: line.place,
      values,
      keys: values.map((value) => JSON.stringify(value)),
      count: line.count,
    };
  });
}

const addUp = (cells: readonly PlacedCell[]): readonly PlacedCell[] =>
  [...Map.groupBy(cells, ({ keys }) => keys.join()).values()].map((same) => ({
    ...(same[0] as PlacedCell),
    count: same.reduce((sum, { count }) => sum + count, 0),
  }));

function toLines(
  cells: readonly PlacedCell[],
  relation: CountedRelation,
  by: ReleasedAsked['by'],
): readonly Line[] {
  const { dimensions } = MEANINGS[relation];
  const fields = Object.values(dimensions).map(([field]) => field);
  return cells
    .map(({ values, count }) => ({
      ...Object.fromEntries(
        by.map(([dimension], at) => [dimensions[dimension]?.[0] ?? '', values[at] ?? null]),
      ),
      count,
    }))
    .sort((one, other) => compareKeys(fields, one, other));
}
