/** Implements what a check of one code says when the code is wrong: where, why, and in words. */

export type FindingReason =
  /** The text is longer or shorter than a code of its kind. */
  | 'length'
  /** A character stands where the notation does not allow it. */
  | 'character'
  /** A segment has a value that its level does not allow. */
  | 'range'
  /** A segment has a value that is not in the deployment's list of existing ones. */
  | 'unknown'
  /** The date inside the code is not in the calendar. */
  | 'date'
  /** The check character does not follow from the others. */
  | 'check-character';

export interface CodeFinding {
  /** The part of the code that is wrong; absent when the text as a whole is. */
  readonly segment?: string;
  readonly reason: FindingReason;
  /** One sentence for people, naming the code, the segment, its value and the reason. */
  readonly message: string;
}

const LINE = 40;

/** A caller's text as errors repeat it: never longer than a line, however long it came. */
export const excerpt = (text: string): string => (text.length > LINE ? `${text.slice(0, LINE)}…` : text);

/** The excerpt inside a message: quoted, control characters escaped. */
export const quote = (text: string): string => JSON.stringify(excerpt(text));
