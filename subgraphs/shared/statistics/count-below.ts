/** How many rows lie at units and below them: many units of one request are one statement. */
import DataLoader from 'dataloader';
import type { CodeSchemes } from '../../../codes/scheme.ts';
import type { Relation } from '../scope/relation.ts';
import { unitPrefix } from '../scope/unit-prefix.ts';
import type { Door } from '../storage/door.ts';

/** `unit` is a key that another service wrote: what is no unit has nothing below it. */
export type CountBelow = (unit: unknown) => Promise<number>;

export function countBelow(door: Door, relation: Relation, schemes: CodeSchemes): CountBelow {
  const byPrefix = new DataLoader<string, number>(async (prefixes) => {
    const counts = await countByPrefix(door, relation, prefixes);
    return prefixes.map((prefix) => counts.get(prefix) ?? 0);
  });
  return async (unit) => {
    const prefix = unitPrefix(unit, schemes);
    return prefix === undefined ? 0 : byPrefix.load(prefix);
  };
}

/** Greater than every continuation of a prefix, byte by byte. */
const BEYOND = '\u{10ffff}';

async function countByPrefix(
  door: Door,
  relation: Relation,
  prefixes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const place = `${relation.table}.${relation.place}`;
  // A range and not LIKE: only a range can be read from the index when it comes from a table.
  const counted = await door.read<{ prefix: string; count: number }>(relation, (rows) =>
    rows
      .joinRaw(
        `JOIN unnest(?::text[], ?::text[]) AS wanted (prefix, beyond)
           ON ${place} >= wanted.prefix AND ${place} < wanted.beyond`,
        [[...prefixes], prefixes.map((prefix) => prefix + BEYOND)],
      )
      .select('wanted.prefix')
      .count({ count: '*' })
      .groupBy('wanted.prefix'),
  );
  return new Map(counted.map(({ prefix, count }) => [prefix, count]));
}
