/** From HTTP headers to the context of one request: who asks, what they may see, which catalog answers. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { EvidenceLog } from '../../evidence/evidence-log.ts';
import type { Refusals } from '../../evidence/refusals.ts';
import { bearerToken } from '../../http/bearer.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Revocations } from '../../identity/revocations.ts';
import type { VerifyToken } from '../../identity/token.ts';
import { hidesAt } from '../../policy/field-access.ts';
import type { PolicySource } from '../../policy/follow-policy.ts';
import { type Guard, openGuard } from '../../policy/guard.ts';
import type { Policy } from '../../policy/policy.ts';
import { visiblePlaces } from '../../policy/scope.ts';
import type { Catalog, SiteId } from '../catalog/catalog.ts';
import { keptAt } from '../catalog/kept-at.ts';
import { openReport } from '../execute/fetch-context.ts';
import type { SiteObserver } from '../execute/observed-connector.ts';
import type { CursorSeal } from '../plan/page/cursor-seal.ts';
import { OPTIMIZED, type Optimizations } from '../plan/planning-context.ts';
import { toRequestError } from './error-exit.ts';
import { withPurpose } from './purpose.ts';
import type { RequestContext } from './request-context.ts';
import type { Wishes } from './wishes.ts';

/** What all requests share. */
export interface House {
  readonly verifyToken: VerifyToken;
  readonly revocations: Pick<Revocations, 'assertGood'>;
  readonly policy: Pick<PolicySource, 'last' | 'assertFresh'>;
  readonly schemes: CodeSchemes;
  readonly cursors: CursorSeal;
  readonly limits: HouseLimits;
  /** How the sites were when they were last asked. */
  readonly health: Pick<SiteObserver, 'isHealthy' | 'latencyMs' | 'p95Ms'>;
  /** Where it is written down who asked for what. */
  readonly evidence: Pick<EvidenceLog, 'head' | 'append' | 'assertKept'>;
  /** Those who were turned away at the door. */
  readonly refusals: Pick<Refusals, 'count'>;
  /** For tests that compare: both on when absent. */
  readonly optimize?: Optimizations | undefined;
  catalog(): Catalog;
  /** Whether they are shown how operations are planned. */
  mayExplain(identity: Identity): boolean;
  /** `policy`: the version of the one that the question was planned by; `holds`: all that the site keeps. */
  assertionFor(
    identity: Identity,
    site: SiteId,
    said: { readonly policy: string; readonly holds: readonly CodePattern[] },
  ): Promise<string>;
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

/** Throws what refuses the caller, the purpose or the wish for a plan, in the form of Apollo Server. */
export async function beginRequest(head: RequestHead, house: House): Promise<RequestContext> {
  try {
    const verified = await house.verifyToken(bearerToken(head.authorization));
    house.revocations.assertGood(verified);
    // From here on this is the request's policy, whatever is published meanwhile.
    house.policy.assertFresh();
    const policy = house.policy.last();
    const identity = withPurpose(verified, head.wishes.purpose, policy);
    if (head.wishes.explain !== 'no' && !house.mayExplain(identity)) {
      throw new TributaryError('EXPLAIN_FORBIDDEN');
    }
    return contextOf(identity, policy, head, house);
  } catch (error) {
    if (!(error instanceof TributaryError)) throw error;
    house.refusals.count(error.code);
    throw toRequestError(error);
  }
}

/** The context of a request whose caller is known. */
export function contextOf(
  identity: Identity,
  policy: Policy,
  head: Omit<RequestHead, 'authorization'>,
  house: House,
): RequestContext {
  const catalog = house.catalog();
  const { limits, health } = house;
  const { wishes } = head;
  const guard = openGuard(policy, house.schemes, identity);
  return {
    requestId: head.requestId,
    identity,
    guard,
    wishes,
    signal: head.signal,
    catalog,
    planning: {
      catalog,
      schemes: house.schemes,
      scopeOf: memoize((relation) => visiblePlaces(guard.rights(relation))),
      countedOf: (relation) => guard.rights(relation).COUNT,
      hides: (type, field, place) => hidesAt(policy, guard.rights(type), type, field, place),
      caller: JSON.stringify([identity.subject, identity.code, identity.purpose, policy.version]),
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
    scope: scopeText(guard),
    // Before it is known what is usual for a site, nothing is slow.
    hedgeAfterMs: (site) => Math.max(limits.hedgeAfterMs, health.p95Ms(site) ?? limits.siteDeadlineMs),
    assertionFor: (site) =>
      house.assertionFor(identity, site, { policy: policy.version, holds: keptAt(catalog, site) }),
    evidence: () => ({ ...house.evidence.head(), request: head.requestId }),
    report: openReport(wishes.explain === 'run'),
  };
}

/**
 * What a site shows follows from policy, purpose and rights alone, so this says all that can make a difference: two
 * callers who see the same places may see different fields there.
 */
function scopeText({ policy, caller, rights }: Guard): string {
  const relations = [...new Set(policy.rules.flatMap((rule) => rule.relations))].sort();
  return JSON.stringify([
    policy.version,
    caller.purpose ?? null,
    relations.map((relation) => [relation, rights(relation)]),
  ]);
}

function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
