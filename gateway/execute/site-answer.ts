/** What came of asking one site. The failure of a part is a value; who tolerates it is the field that asked. */
import type { TributaryError } from '../../errors/tributary-error.ts';
import type { Head } from '../../evidence/entry.ts';
import type { SiteId } from '../catalog/catalog.ts';
import type { SiteFetchNode } from '../plan/fragment-plan.ts';
import type { SiteCoverage } from './merge/coverage.ts';

export interface SiteGraphQLError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** Of a site that is a hub: which of the sites below it the error speaks of. */
  readonly site?: string;
}

/** What a hub says of the sites below it, for one of the fields it was asked. */
export interface CoverageBelow {
  readonly path: readonly (string | number)[];
  readonly sites: readonly Omit<SiteCoverage, '__typename'>[];
}

export interface AnsweredSite {
  readonly status: 'answered';
  readonly site: SiteId;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly SiteGraphQLError[];
  readonly below: readonly CoverageBelow[];
  /** How far its chain of evidence has come, with the entry of this question; undefined: it does not say. */
  readonly evidence: Head | undefined;
  readonly tookMs: number;
  readonly bytes: number;
  /** Its rows are at least as fresh (ISO 8601): when it was asked, less what a standby may be behind. */
  readonly asOf: string;
}

export type SiteAnswer =
  | AnsweredSite
  | {
      readonly status: 'failed';
      readonly site: SiteId;
      readonly error: TributaryError;
      readonly tookMs: number;
    }
  /** It did not answer in time, but sites with copies of all its rows did. */
  | { readonly status: 'replaced'; readonly site: SiteId; readonly tookMs: number };

/** A site's share of a field, and what came of it. */
export interface SiteReply {
  readonly input: SiteFetchNode;
  readonly answer: SiteAnswer;
}
