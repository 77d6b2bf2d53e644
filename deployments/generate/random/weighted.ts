/** A choice among values of different weight. */

export interface Weighted<Value> {
  readonly values: readonly Value[];
  /** The value at this share (from 0, below 1) of the total weight. */
  at(fraction: number): Value;
}

/** Precondition: at least one value has a weight above 0. */
export function weighted<Value>(entries: readonly (readonly [Value, number])[]): Weighted<Value> {
  const values = entries.map(([value]) => value);
  let total = 0;
  const bounds = Float64Array.from(entries, ([, weight]) => {
    total += weight;
    return total;
  });
  const at = (fraction: number): Value => {
    const wanted = fraction * total;
    let low = 0;
    let high = bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((bounds[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return values[low] as Value;
  };
  return Object.freeze({ values: Object.freeze(values), at });
}

/** `weightedOf({ a: 3, b: 1 })`, for the short lists that are written in code. */
export const weightedOf = <Value extends string>(weights: Readonly<Record<Value, number>>): Weighted<Value> =>
  weighted(Object.entries<number>(weights) as [Value, number][]);
