/** Of one dimension: the values that a unit does not tell apart in any of its tables, because too few rows have them. */

/** A value is rare when fewer rows than this have it. */
export interface Rarity {
  readonly smallest: number;
  /** The caller sees the rows without this field of theirs: were all of them alike, the table would tell it of each. */
  readonly rowsAreSeen: boolean;
}

/**
 * Rare values, and of the others the least common until together they hold as many rows as a value must: there are two
 * of them at least then, and what is missing from the total belongs to neither in particular.
 */
export function rareValues(
  counts: ReadonlyMap<string, number>,
  { smallest, rowsAreSeen }: Rarity,
): ReadonlySet<string> {
  const values = [...counts].sort(byCount);
  if (rowsAreSeen && values.length === 1) return new Set(counts.keys());
  const rare = new Set<string>();
  let rows = 0;
  for (const [value, count] of values) {
    if (count >= smallest && (rare.size === 0 || rows >= smallest)) break;
    rare.add(value);
    rows += count;
  }
  return rare;
}

/** The fewest first; of equals in the order of their texts, so that every site and every request leaves out the same. */
export const byCount = (one: readonly [string, number], other: readonly [string, number]): number =>
  one[1] - other[1] || (one[0] < other[0] ? -1 : 1);
