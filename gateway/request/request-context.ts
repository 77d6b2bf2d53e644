/** What one request carries from the HTTP door to the sites: who asks, which catalog it began with, what came of it. */
import type { Identity } from '../../identity/identity.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import type { PlanningContext } from '../plan/planning-context.ts';
import type { RequestReport } from './request-report.ts';

export interface RequestContext {
  readonly requestId: string;
  readonly identity: Identity;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** A request is answered by the catalog it began with, whatever changes meanwhile. */
  readonly catalog: Catalog;
  readonly planning: PlanningContext;
  assertionFor(site: SiteId): Promise<string>;
  readonly report: RequestReport;
}
