/**
 * How an operation runs, as a tree that can be printed, sent, and read by a program.
 *
 * It names sites, fragments and patterns, and what the caller wrote. It never holds a URL, the position of a cursor or
 * a key out of a row: of keys it says how many.
 */
import type { ExplainedFetch, ExplainedKeyedFetch } from './explained-fetch.ts';

export interface Explanation {
  readonly kind: 'Operation';
  /** `plan`: how it would run. `run`: how it ran, with what was measured. */
  readonly mode: 'plan' | 'run';
  /** Estimated before anything is asked. */
  readonly cost: number;
  /** What costs more is refused. */
  readonly budget: number;
  /** Of the budget, by the fetches that ran, with the keys that they had. */
  readonly spent?: number;
  /** What was taken out before anything was planned, because the caller may not have it. */
  readonly denied?: readonly ExplainedDenial[];
  /** Absent: nothing is fetched. */
  readonly step?: ExplainedStep;
}

export interface ExplainedDenial {
  /** Response keys. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export type ExplainedStep =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly steps: readonly ExplainedStep[] }
  | { readonly kind: 'At'; readonly path: string; readonly step: ExplainedStep }
  | { readonly kind: 'LeftOut'; readonly condition: string }
  | ExplainedFetch
  | ExplainedKeyedFetch
  | ExplainedPlainFetch
  /** Of what the gateway knows by itself. */
  | { readonly kind: 'OwnFetch'; readonly subgraph: string };

/** Of a subgraph that is not fragmented. */
export interface ExplainedPlainFetch {
  readonly kind: 'PlainFetch';
  readonly subgraph: string;
  /** At most; absent when it is not asked by key. */
  readonly keys?: number;
  readonly cost: number;
}
