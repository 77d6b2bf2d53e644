/** Chance from a seed: the same seed makes the same choices, on every machine. */

export interface Chance {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** True in so many of a hundred. */
  percent(percent: number): boolean;
  /** Throws when there is nothing to choose from. */
  one<Value>(values: readonly Value[]): Value;
  /** Each is taken in so many of a hundred, in the order given. */
  some<Value>(values: readonly Value[], percent: number): readonly Value[];
  /** Chance of its own: what is drawn from it changes nothing here. */
  branch(name: string): Chance;
}

export function chance(seed: string): Chance {
  let state = hash(seed);
  const below = (limit: number): number => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const percent = (wanted: number): boolean => below(100) < wanted;
  return {
    below,
    percent,
    one: (values) => {
      const value = values[below(values.length)];
      if (value === undefined && values.length === 0) throw new Error('nothing to choose from');
      return value as (typeof values)[number];
    },
    some: (values, wanted) => values.filter(() => percent(wanted)),
    branch: (name) => chance(`${seed}/${name}`),
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
