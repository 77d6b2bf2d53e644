/** Sets of places: unions of patterns of twelve positions, `?` where free. */

/** What lies in one pattern of every entry is meant. */
export type Demands = readonly (readonly string[])[];

/** The places of both patterns as one pattern; nothing when there are none. */
export function meet(one: string, other: string): readonly string[] {
  const both = [...one].map((wanted, at) => {
    const also = other[at] ?? '?';
    return wanted === '?' ? also : also === '?' || also === wanted ? wanted : undefined;
  });
  return both.includes(undefined) ? [] : [both.join('')];
}

/** The places of `scope` that every demand leaves; none of the patterns lies in another. */
export function addressed(demands: Demands, scope: readonly string[]): readonly string[] {
  let places = scope;
  for (const patterns of demands)
    places = places.flatMap((one) => patterns.flatMap((other) => meet(one, other)));
  const distinct = [...new Set(places)];
  return distinct.filter((one) => !distinct.some((other) => other !== one && isWithin(one, other)));
}

/** Whether each of the places lies in one of the patterns. */
export const areWithin = (places: readonly string[], patterns: readonly string[]): boolean =>
  places.every((place) => patterns.some((pattern) => isWithin(place, pattern)));

/** Whether any place lies in both. */
export const haveCommon = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((a) => other.some((b) => meet(a, b).length > 0));

const isWithin = (place: string, pattern: string): boolean =>
  [...pattern].every((wanted, at) => wanted === '?' || wanted === place[at]);
