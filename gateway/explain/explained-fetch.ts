/** One fetch of a fragmented subgraph, explained. */
import type { ErrorCode } from '../../errors/catalogue.ts';
import type { PruneReason, Routing } from '../plan/fragment-plan.ts';

/** Its sites are known. */
export interface ExplainedFetch {
  readonly kind: 'Fetch';
  readonly subgraph: string;
  readonly cost: ExplainedCost;
  readonly fields: readonly ExplainedField[];
  /** Sites that are asked for some of the fields only; all others are asked for all. */
  readonly cut: readonly CutFields[];
  readonly measured?: Measured & { readonly sites: number };
  /** What waits for its rows. */
  readonly next?: ExplainedKeyedFetch;
}

/** Its sites follow from keys. */
export interface ExplainedKeyedFetch {
  readonly kind: 'KeyedFetch';
  readonly subgraph: string;
  /** At most. */
  readonly keys: number;
  /** At most. */
  readonly cost: ExplainedCost;
  /** Of a follow-up: what it brings, and where to. */
  readonly brings: readonly Brought[];
  /** For entities that were named as an example. */
  readonly example?: ExplainedFetch;
  /** As it ran, with the keys that there were. */
  readonly ran?: readonly ExplainedFetch[];
  readonly next?: ExplainedKeyedFetch;
}

export interface Brought {
  readonly type: string;
  readonly path: string;
  readonly fields: readonly string[];
}

export interface ExplainedCost {
  readonly cost: number;
  readonly sites: number;
  /** Or what costs as much. */
  readonly rows: number;
}

export interface Measured {
  /** Rows, buckets or numbers. */
  readonly rows: number;
  readonly bytes: number;
  readonly tookMs: number;
}

export type ExplainedField =
  | ExplainedLocatedField
  | ExplainedEntities
  /** Nobody is asked, because of what the caller wrote. */
  | {
      readonly kind: 'RefusedField';
      readonly name: string;
      readonly code: ErrorCode;
      readonly message: string;
    };

/** What is asked of sites, and of which. */
export interface ExplainedAsk {
  readonly routing: Routing;
  readonly sites: readonly AskedSite[];
  readonly leftOut: readonly LeftOutFragments[];
  /** Expected of all sites together. */
  readonly rows: number;
  readonly measured?: Measured;
  /** Nobody was asked, because the same had been asked a moment before. */
  readonly remembered?: true;
}

/** How the values of the sites become one. */
export interface ExplainedGather {
  readonly name: string;
  readonly merge: string;
  readonly page?: ExplainedPage;
  /** What the caller's arguments leave of the code space. */
  readonly narrowedBy: readonly { readonly path: string; readonly patterns: readonly string[] }[];
}

export interface ExplainedLocatedField extends ExplainedAsk, ExplainedGather {
  readonly kind: 'LocatedField';
}

export interface ExplainedEntities {
  readonly kind: 'Entities';
  readonly name: string;
  /** How many different ones. */
  readonly keys: number;
  /** What the entities' own sites have. */
  readonly own?: ExplainedAsk & { readonly refused: readonly RefusedKeys[] };
  /** Fields of the entities that are spread over sites. */
  readonly gathered: readonly ExplainedEntityField[];
}

export interface ExplainedEntityField extends ExplainedAsk, ExplainedGather {
  readonly kind: 'EntityField';
  readonly type: string;
  readonly keys: number;
  readonly refused: readonly RefusedKeys[];
}

export interface RefusedKeys {
  readonly code: ErrorCode;
  readonly keys: number;
}

/** Each site is asked for its own page; the gateway cuts one out of them. */
export interface ExplainedPage {
  readonly direction: 'forward' | 'backward';
  readonly size: number;
  /** Whether it goes on beside a cursor, and never where. */
  readonly continued: boolean;
  readonly sizePerSite: number;
}

export interface AskedSite {
  readonly kind: 'AskedSite';
  readonly site: string;
  /** It answers from rows of these and of nothing else. None: of what every site holds. */
  readonly patterns: readonly string[];
  readonly keys?: number;
  /** How old its rows may be. */
  readonly stalenessSeconds: number;
  /** Asked in its place when it does not answer. */
  readonly orElse: readonly AskedSite[];
  readonly measured?: MeasuredSite;
}

export interface MeasuredSite extends Measured {
  readonly status: string;
  readonly error?: ErrorCode;
}

export interface LeftOutFragments {
  readonly kind: 'LeftOutFragments';
  readonly reason: PruneReason['kind'];
  readonly because: string;
  readonly fragments: readonly string[];
}

export interface CutFields {
  readonly fields: readonly string[];
  readonly sites: readonly string[];
}
