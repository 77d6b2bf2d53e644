/** The order of groups: numbers by value, texts byte by byte, false before true, absent ones last. */

export type Key = string | number | boolean | null;

export type Keys = Readonly<Record<string, Key | undefined>>;

/** By one field after the other. */
export function compareKeys(fields: readonly string[], one: Keys, other: Keys): number {
  for (const field of fields) {
    const [a, b] = [one[field] ?? null, other[field] ?? null];
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return isBefore(a, b) ? -1 : 1;
  }
  return 0;
}

export const isBefore = <Value extends string | number | boolean>(one: Value, other: Value): boolean =>
  typeof one === 'string' && typeof other === 'string'
    ? Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0
    : one < other;
