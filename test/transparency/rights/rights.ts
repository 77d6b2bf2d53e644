/**
 * Who sees which rows, read a second time: from the reference tables, by other hands than policy/ and codes/.
 *
 * A right is a list of patterns of twelve positions, `?` where free; a row is seen when its place lies in one of
 * them, on the positions that both have.
 */
export interface Rights {
  /** `undefined`: a caller without any code. */
  patternsOf(code: string | undefined): readonly string[];
}

/** `prefix` and everything below it. */
export const from = (prefix: string): string => prefix.padEnd(12, '?');

export const EVERYTHING = from('');
