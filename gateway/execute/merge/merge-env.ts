/** What merging one field needs besides the sites' values, and what it comes to. */
import type { PagePlan } from '../../plan/fragment-plan.ts';
import type { CursorSeal } from '../../plan/page/cursor-seal.ts';
import type { Variables } from '../../plan/planning-context.ts';
import type { Coverage } from './coverage.ts';
import type { FieldError } from './field-answer.ts';

export interface MergeEnv {
  readonly variables: Variables;
  readonly cursors: CursorSeal;
  /** Of a connection. */
  readonly page: PagePlan | undefined;
  /** A longer list from one site is refused: what a merge holds is bounded by the sites, not by the rows. */
  readonly listEntries: number;
  /** How complete the value is, given how many rows of it came from each part. */
  coverageOf(rows?: readonly number[]): Coverage;
}

/** What all fields of one fetch are merged with. */
export type MergeSettings = Omit<MergeEnv, 'coverageOf' | 'page'>;

export interface MergedValue {
  readonly value: unknown;
  /** Errors inside the value; their paths begin at it. */
  readonly errors: readonly FieldError[];
  /** Whether no site that is missing could change the value. */
  readonly certain?: boolean;
  /** How many rows of the value came from each part, where rows can be told apart. */
  readonly rows?: readonly number[];
}
