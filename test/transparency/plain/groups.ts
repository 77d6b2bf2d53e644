/** Rows that have the same values stand together, one row after the other put where it belongs. */
import { compareKeys, type Key } from '../oracle/compare-keys.ts';
import type { Row } from './row-index.ts';

export type Dimensions = Readonly<Record<string, readonly [field: string, value: (row: Row) => unknown]>>;

export interface Group {
  /** Those by which is not divided are absent. */
  readonly keys: Readonly<Record<string, Key>>;
  /** In the order in which they were given. */
  readonly rows: readonly Row[];
}

/** By their keys, as `dimensions` lists them. */
export function groupsOf(
  rows: readonly Row[],
  dimensions: Dimensions,
  by: readonly string[],
): readonly Group[] {
  const groups = new Map<string, { keys: Record<string, Key>; rows: Row[] }>();
  const used = Object.entries(dimensions);
  for (const row of rows) {
    const keys: Record<string, Key> = {};
    for (const [name, [field, value]] of used) keys[field] = by.includes(name) ? (value(row) as Key) : null;
    const text = JSON.stringify(keys);
    const group = groups.get(text) ?? { keys, rows: [] };
    groups.set(text, group);
    group.rows.push(row);
  }
  const fields = used.map(([, [field]]) => field);
  return [...groups.values()].sort((one, other) => compareKeys(fields, one.keys, other.keys));
}
