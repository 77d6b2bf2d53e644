/** Everything a plan depends on besides the operation; the caller is present only as scope and name. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import type { CursorSeal } from './page/cursor-seal.ts';
import type { PageLimits } from './page/page.ts';

export interface PlanningContext {
  readonly catalog: Catalog;
  readonly schemes: CodeSchemes;
  /** The caller's scope for a relation; empty when the hierarchy gives nothing. */
  scopeOf(relation: string): readonly CodePattern[];
  /** Places whose rows the caller does not see, and of which there are numbers for who names them. */
  countedOf(relation: string): readonly CodePattern[];
  /** Whether a row of this place is without the field for the caller: what a site would say, where none is asked. */
  hides(type: string, field: string, place: string): boolean;
  /** Names the caller in what cursors are bound to. */
  readonly caller: string;
  readonly cursors: CursorSeal;
  readonly limits: PlanLimits;
  /** How the sites were when they were last asked. */
  readonly health: SiteHealthView;
  /** Both on, but for the tests that compare: without them the answer is the same and more is asked. */
  readonly optimize: Optimizations;
}

export interface PlanLimits extends PageLimits {
  /** More sites than this are asked only when the caller has said so; see `mayScatter`. */
  readonly scatterSites: number;
  /** The caller wishes to ask every site, however many there are. */
  readonly mayScatter: boolean;
}

export interface SiteHealthView {
  /** False: it is only asked when nobody else can answer. */
  isHealthy(site: SiteId): boolean;
  /** Usual time to answer in milliseconds; undefined when it was not asked yet. */
  latencyMs(site: SiteId): number | undefined;
}

export interface Optimizations {
  /** Leave out fragments that provably hold nothing of the answer. */
  readonly reduce: boolean;
  /** Let each site do what it can: cut its own page, look up only the keys that may be its. */
  readonly pushDown: boolean;
}

export const OPTIMIZED: Optimizations = Object.freeze({ reduce: true, pushDown: true });

/** Of a gateway that has asked nobody yet. */
export const UNKNOWN_HEALTH: SiteHealthView = Object.freeze({
  isHealthy: () => true,
  latencyMs: () => undefined,
});

export type Variables = Readonly<Record<string, unknown>>;
