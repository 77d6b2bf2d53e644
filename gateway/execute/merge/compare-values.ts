/** The order of values that sites gave: the same whoever answered first, and the one that `COLLATE "C"` gives. */

/** Numbers by value, false before true, texts by their UTF-8 bytes: JavaScript's `<` differs beyond the basic plane. */
export function compareValues(one: string | number | boolean, other: string | number | boolean): number {
  if (typeof one === 'string' && typeof other === 'string') {
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  }
  return one < other ? -1 : Number(one > other);
}
