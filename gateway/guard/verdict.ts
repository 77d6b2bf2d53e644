/** What the rules say to a whole operation: where it is denied, and what of it is taken out. */
import type { FieldNode } from 'graphql';
import type { DeniedField } from '../execute/fetch-context.ts';

/** Paths are of response keys; entries of lists are not told apart, because nobody has looked at them. */
export type Denial = DeniedField;

export interface Verdict {
  readonly denials: readonly Denial[];
  /** Paths of what is null in the answer: the fields denied, or what cannot be without them. */
  readonly nulls: readonly (readonly string[])[];
  /** Place → the object types for which it is taken out. */
  readonly taken: ReadonlyMap<FieldNode, ReadonlySet<string>>;
  /** Nothing can be answered: a root field was denied that may not be null. */
  readonly nothing: boolean;
}
