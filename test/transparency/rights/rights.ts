/**
 * Who sees which rows, read a second time: from the reference tables, by other hands than policy/ and codes/.
 *
 * A right is a list of patterns of twelve positions, `?` where free; a row lies in one when its place does, on the
 * positions that both have.
 */
export interface CallerRights {
  /** Home affairs and one's own unit: rows are shown whole. */
  readonly full: readonly string[];
  /** A line of work, and what is below an organ: of a row some fields are shown. */
  readonly reduced: readonly string[];
  /** Neighbours: no row is shown, and of people the numbers that their units release. */
  readonly counted: readonly string[];
}

export interface Rights {
  /** `undefined`: a caller without any code. */
  of(code: string | undefined): CallerRights;
}

/** `prefix` and everything below it. */
export const from = (prefix: string): string => prefix.padEnd(12, '?');

export const EVERYTHING = from('');

export const NOTHING: CallerRights = Object.freeze({ full: [], reduced: [], counted: [] });
