/** An operation of any shape, as data: fields below fields, under conditions, aliases and GraphQL fragments. */

/** What `@include` and `@skip` look at: written out, or in one of two variables. */
export interface Condition {
  readonly directive: 'include' | 'skip';
  readonly if: boolean | Flag;
}

export type Flag = 'p' | 'q';

export type Arguments = Readonly<Record<string, unknown>>;

export interface FieldItem {
  readonly kind: 'field';
  readonly name: string;
  /** Response key. */
  readonly key: string;
  readonly args: Arguments;
  /** Whether the arguments stand in variables. */
  readonly byVariable: boolean;
  readonly condition: Condition | undefined;
  readonly select: readonly Item[] | undefined;
  /** The field is written twice, the second time with what is selected from here on. */
  readonly split: number | undefined;
}

/** A GraphQL fragment. */
export interface SpreadItem {
  readonly kind: 'spread';
  /** Undefined: of the type it stands in. */
  readonly on: string | undefined;
  readonly named: boolean;
  readonly condition: Condition | undefined;
  readonly select: readonly Item[];
}

export type Item = FieldItem | SpreadItem;

/** The values of the flags; one that is not sent is the operation's default. */
export type Flags = Readonly<Record<Flag, { readonly value: boolean; readonly sent: boolean }>>;

/** The page beside some cursor of the answer in hand. */
export interface TreeTurn {
  /** Which of the cursors. */
  readonly pick: number;
  readonly to: 'after' | 'before';
  readonly size: number;
}

export interface TreeCase {
  readonly house: number;
  readonly caller: string | undefined;
  readonly select: readonly Item[];
  readonly flags: Flags;
  readonly turns: readonly TreeTurn[];
}
