/** From HTTP headers to the context of one request: who asks, what they may see, which catalog answers. */
import type { CodeSchemes } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { bearerToken } from '../../http/bearer.ts';
import type { Identity } from '../../identity/identity.ts';
import type { VerifyToken } from '../../identity/token.ts';
import type { Policy } from '../../policy/policy.ts';
import { scopeOf } from '../../policy/scope.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import { openReport } from '../execute/fetch-context.ts';
import type { SiteObserver } from '../execute/observed-connector.ts';
import type { CursorSeal } from '../plan/page/cursor-seal.ts';
import { OPTIMIZED, type Optimizations } from '../plan/planning-context.ts';
import { toRequestError } from './error-exit.ts';
import type { RequestContext } from './request-context.ts';
import type { Wishes } from './wishes.ts';

/** What all requests share. */
export interface House {
  readonly verifyToken: VerifyToken;
  readonly policy: Policy;
  readonly schemes: CodeSchemes;
  readonly cursors: CursorSeal;
  readonly limits: HouseLimits;
  /** How the sites were when they were last asked. */
  readonly health: Pick<SiteObserver, 'isHealthy' | 'latencyMs' | 'p95Ms'>;
  /** For tests that compare: both on when absent. */
  readonly optimize?: Optimizations | undefined;
  catalog(): Catalog;
  /** Whether they are shown how operations are planned. */
  mayExplain(identity: Identity): boolean;
  assertionFor(identity: Identity, site: SiteId): Promise<string>;
}

export interface RequestHead {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly wishes: Wishes;
  readonly signal: AbortSignal;
}

export interface HouseLimits {
  readonly pageSize: number;
  readonly maximumPageSize: number;
  readonly scatterSites: number;
  readonly siteDeadlineMs: number;
  readonly listEntries: number;
  readonly hedgeAfterMs: number;
  readonly operationCost: number;
}

/** Throws UNAUTHENTICATED, TOKEN_EXPIRED, TOKEN_INVALID or EXPLAIN_FORBIDDEN in the form of Apollo Server. */
export async function beginRequest(head: RequestHead, house: House): Promise<RequestContext> {
  const identity = await identify(head, house);
  if (head.wishes.explain !== 'no' && !house.mayExplain(identity)) {
    throw toRequestError(new TributaryError('EXPLAIN_FORBIDDEN'));
  }
  return contextOf(identity, head, house);
}

/** The context of a request whose caller is known. */
export function contextOf(
  identity: Identity,
  head: Omit<RequestHead, 'authorization'>,
  house: House,
): RequestContext {
  const catalog = house.catalog();
  const { limits, health } = house;
  const { wishes } = head;
  return {
    requestId: head.requestId,
    identity,
    wishes,
    signal: head.signal,
    catalog,
    planning: {
      catalog,
      schemes: house.schemes,
      scopeOf: memoize((relation) => scopeOf(house.policy, identity, relation)),
      caller: JSON.stringify([identity.subject, identity.code]),
      cursors: house.cursors,
      limits: {
        defaultSize: limits.pageSize,
        maximumSize: limits.maximumPageSize,
        scatterSites: limits.scatterSites,
        mayScatter: wishes.scatter,
      },
      // One view of the sites for the whole request: a fragment must not be at two of them in one answer.
      health: { isHealthy: memoize(health.isHealthy), latencyMs: memoize(health.latencyMs) },
      optimize: house.optimize ?? OPTIMIZED,
    },
    bounds: {
      deadlineMs: limits.siteDeadlineMs,
      listEntries: limits.listEntries,
      budget: limits.operationCost,
    },
    scope: scopeText(house.policy, identity),
    // Before it is known what is usual for a site, nothing is slow.
    hedgeAfterMs: (site) => Math.max(limits.hedgeAfterMs, health.p95Ms(site) ?? limits.siteDeadlineMs),
    assertionFor: (site) => house.assertionFor(identity, site),
    report: openReport(wishes.explain === 'run'),
  };
}

/** What a site shows follows from policy and identity alone, so this says all that can make a difference. */
function scopeText(policy: Policy, identity: Identity): string {
  const relations = [...new Set(policy.rules.flatMap((rule) => rule.relations))].sort();
  return JSON.stringify([
    policy.version,
    relations.map((relation) => [relation, scopeOf(policy, identity, relation)]),
  ]);
}

async function identify(head: RequestHead, house: House): Promise<Identity> {
  try {
    return await house.verifyToken(bearerToken(head.authorization));
  } catch (error) {
    throw error instanceof TributaryError ? toRequestError(error) : error;
  }
}

function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
