/** What the fetches of one request share: the catalog it began with, what plans depend on, and the account of it. */

import type { TributaryError } from '../../errors/tributary-error.ts';
import type { AskedEvidence } from '../../evidence/asked-evidence.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import type { FragmentPlan } from '../plan/fragment-plan.ts';
import type { PlanningContext } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import type { FetchAccount } from './fetch-account.ts';
import type { SiteCoverage } from './merge/coverage.ts';
import type { NotedAnswer } from './noted-answer.ts';

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
  /** What sites are told for their evidence, as of now. */
  evidence(): AskedEvidence;
  readonly report: RequestReport;
}

export interface FetchBounds {
  /** For everything that one fetch asks of its sites. */
  readonly deadlineMs: number;
  /** Entries that one site may give for a list or for groups. */
  readonly listEntries: number;
  /** What all fetches of the request may cost together (plan/cost.ts). */
  readonly budget: number;
}

export interface CoverageEntry {
  /** Response path of the field. */
  readonly path: readonly (string | number)[];
  readonly complete: boolean;
  readonly sites: readonly Omit<SiteCoverage, '__typename'>[];
}

/** What the guard took out of the operation before it was planned. */
export interface DeniedField {
  /** Response keys from the root. */
  readonly path: readonly string[];
  readonly error: TributaryError;
}

/** Grows while a request runs: how complete each part is, what it cost and, on request, how it ran. */
export interface RequestReport {
  /** Whether the caller wishes to see how it ran. */
  readonly explain: boolean;
  readonly coverage: CoverageEntry[];
  readonly accounts: FetchAccount[];
  readonly denied: DeniedField[];
  /** Each question that went out, in the order of the answers. */
  readonly asked: NotedAnswer[];
  /** Of the budget. */
  spent: number;
  /** Fetches that wait for no keys, planned when the cost of the operation was estimated. */
  readonly planned: Map<FetchShape, FragmentPlan>;
}

export const openReport = (explain = false): RequestReport => ({
  explain,
  coverage: [],
  accounts: [],
  denied: [],
  asked: [],
  spent: 0,
  planned: new Map(),
});
