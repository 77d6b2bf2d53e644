/** What the fetches of one request share: the catalog it began with, what plans depend on, and the account of it. */
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import type { PlanningContext } from '../plan/planning-context.ts';
import type { SiteCoverage } from './merge/coverage.ts';

export interface FetchContext {
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** A request is answered by the catalog it began with, whatever changes meanwhile. */
  readonly catalog: Catalog;
  readonly planning: PlanningContext;
  readonly bounds: FetchBounds;
  /** All that the caller may see, as a text: what is equal for two callers may be asked once for both. */
  readonly scope: string;
  /** How long a site may take before those that could stand in for it are asked as well. */
  hedgeAfterMs(site: SiteId): number;
  /** The proof that a site wants to see. */
  assertionFor(site: SiteId): Promise<string>;
  readonly report: RequestReport;
}

export interface FetchBounds {
  /** For everything that one fetch asks of its sites. */
  readonly deadlineMs: number;
  /** Entries that one site may give for a list or for groups. */
  readonly listEntries: number;
  /** The caller would rather have an error than a gap. */
  readonly wantsComplete: boolean;
}

export interface CoverageEntry {
  /** Response path of the field. */
  readonly path: readonly (string | number)[];
  readonly complete: boolean;
  readonly sites: readonly Omit<SiteCoverage, '__typename'>[];
}

/** Grows while a request runs: how complete each part is and, on request, how it was planned. */
export interface RequestReport {
  /** Whether the caller wishes to see the fragment plans. */
  readonly explain: boolean;
  readonly coverage: CoverageEntry[];
  readonly plans: string[];
}
