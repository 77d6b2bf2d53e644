/** How a whole operation will run: Apollo's plan, with the fragment plan or the estimate of each of its fetches. */
import type { FetchCost } from '../plan/cost.ts';
import type { FragmentPlan, NextFetch } from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';

export interface OperationPlan {
  /** Undefined: nothing is fetched. */
  readonly step: PlannedStep | undefined;
  /** All of them, follow-ups included. */
  readonly fetches: readonly PlannedFetch[];
  readonly cost: number;
  /** The caller's, and the operation's defaults for the rest. */
  readonly variables: Variables;
}

export type PlannedStep =
  /** One after the other. */
  | { readonly kind: 'Sequence'; readonly steps: readonly PlannedStep[] }
  /** Side by side. */
  | { readonly kind: 'Parallel'; readonly steps: readonly PlannedStep[] }
  /** Its answer belongs at the path; `@` is every entry of a list. */
  | { readonly kind: 'At'; readonly path: readonly string[]; readonly step: PlannedStep }
  /** A condition of the caller's keeps it from running. */
  | { readonly kind: 'LeftOut'; readonly condition: string }
  | PlannedFetch;

export type PlannedFetch = LocatedFetch | KeyedFetch | PlainFetch | OwnFetch;

interface Fetch {
  readonly subgraph: string;
  /** Where its answer belongs. */
  readonly path: readonly string[];
  readonly cost: FetchCost;
}

/** Of a fragmented subgraph; its sites follow from arguments. */
export interface LocatedFetch extends Fetch {
  readonly kind: 'LocatedFetch';
  readonly shape: FetchShape;
  readonly plan: FragmentPlan;
  readonly next: KeyedFetch | undefined;
}

/** Of a fragmented subgraph; its sites follow from keys that other fetches bring. */
export interface KeyedFetch extends Fetch {
  readonly kind: 'KeyedFetch';
  readonly shape: FetchShape;
  /** How many there are at most. */
  readonly keys: number;
  /** Of a follow-up: what it brings, and where to. */
  readonly brings: readonly NextFetch[];
  /** For entities that were named as an example. */
  readonly example: FragmentPlan | undefined;
  readonly next: KeyedFetch | undefined;
}

/** Of a subgraph that is not fragmented. */
export interface PlainFetch extends Fetch {
  readonly kind: 'PlainFetch';
  /** Undefined: it is not asked by key. */
  readonly keys: number | undefined;
}

/** Of what the gateway knows by itself. */
export interface OwnFetch extends Fetch {
  readonly kind: 'OwnFetch';
}
