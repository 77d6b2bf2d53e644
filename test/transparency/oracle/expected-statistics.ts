/** What one database over all rows would say of them together and by group, by one GROUP BY each. */
import { ALL, type House } from '../../house/house.ts';
import { compareKeys, type Key } from './compare-keys.ts';
import type { Setting } from './conditions.ts';
import type { Filter } from './filter.ts';
import { MEMBER_STATISTICS, STAFF_STATISTICS, type StatisticsMeaning } from './measures.ts';
import { RELATIONS } from './relations.ts';
import { lyingIn, type Statement } from './statement.ts';

export const MEANINGS: Readonly<Record<'staff' | 'member', StatisticsMeaning>> = Object.freeze({
  staff: STAFF_STATISTICS,
  member: MEMBER_STATISTICS,
});

export type CountedRelation = keyof typeof MEANINGS;

/** Keys and measures by the names of their fields. */
export type Line = Readonly<Record<string, Key>>;

export interface StatisticsAsked {
  readonly relation: CountedRelation;
  readonly filter: Filter | null | undefined;
  readonly by: readonly string[];
}

export interface ExpectedStatistics {
  readonly whole: Line;
  readonly groups: readonly Line[];
}

/** `visible`: the patterns of the places whose rows the caller may see. */
export async function expectedStatistics(
  house: House,
  asked: StatisticsAsked,
  visible: readonly string[],
  setting: Setting,
): Promise<ExpectedStatistics> {
  const meaning = MEANINGS[asked.relation];
  const read = (by: readonly string[] | undefined): Promise<Line[]> => {
    const statement: Statement = { values: [], conditions: [] };
    const { narrow, place } = RELATIONS[asked.relation];
    const { today } = setting;
    const keys = (by ?? []).map((dimension) => {
      const known = meaning.dimensions[dimension];
      if (known === undefined) throw new Error(`there is no dimension ${dimension}`);
      const [field, sql] = known;
      return `${sql(statement, today)} AS "${field}"`;
    });
    const measures = Object.entries(meaning.measures(statement, today));
    const columns = [
      ...keys,
      ...measures.map(([field, sql]) => `${sql} AS "${field}"`),
      'count(*)::int AS count',
    ];
    statement.conditions.push(lyingIn(statement, place, visible));
    if (asked.filter) narrow(statement, asked.filter, setting);
    const grouped =
      by === undefined
        ? ''
        : `GROUP BY ${keys.map((_, at) => at + 1).join(', ') || '()'} HAVING count(*) > 0`;
    return house.sql(
      ALL,
      `SELECT ${columns.join(', ')} FROM ${meaning.table}
       WHERE ${statement.conditions.map((condition) => `(${condition})`).join(' AND ')} ${grouped}`,
      statement.values,
    );
  };
  const [[whole = {}], groups] = await Promise.all([read(undefined), read([...new Set(asked.by)])]);
  return { whole: { ...whole, total: whole.count ?? 0, withheld: false }, groups: sorted(groups, meaning) };
}

/** By their keys as the type declares them. */
function sorted(groups: Line[], { dimensions }: StatisticsMeaning): readonly Line[] {
  const fields = Object.values(dimensions).map(([field]) => field);
  return groups.sort((one, other) => compareKeys(fields, one, other));
}
