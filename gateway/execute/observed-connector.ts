/** Remembers how each site's last exchanges ended: people read it, and planning prefers who is well and near. */
import type { ErrorCode } from '../../errors/catalogue.ts';
import type { SiteId } from '../catalog/catalog.ts';
import type { SiteHealthView } from '../plan/planning-context.ts';
import type { SiteConnector } from './site-connector.ts';

export interface SiteHealth {
  readonly reachable: boolean;
  readonly lastAnsweredAt: string | undefined;
}

export interface SiteObserver extends SiteHealthView {
  /** Undefined: not asked yet. */
  healthOf(site: SiteId): SiteHealth | undefined;
  /** 19 of 20 answers took no longer, in milliseconds; undefined while there are too few of them to tell. */
  p95Ms(site: SiteId): number | undefined;
}

/** A site that failed is left alone for so long when another can answer, then tried again. */
const REST_MS = 5_000;

/** How many answers are remembered, and how many are needed to say what is usual. */
const REMEMBERED = 100;
const ENOUGH = 20;

/** What one caller did, or who they are, says nothing of the site. */
const SAYS_NOTHING: ReadonlySet<ErrorCode> = new Set(['REQUEST_CANCELLED', 'TOKEN_REVOKED']);

interface Observed {
  readonly reachable: boolean;
  readonly lastAnsweredAt: string | undefined;
  readonly failedAt: number;
  readonly tookMs: readonly number[];
}

const UNSEEN: Observed = { reachable: true, lastAnsweredAt: undefined, failedAt: -Infinity, tookMs: [] };

export function observedConnector(
  connector: SiteConnector,
  now: () => number = () => performance.now(),
): SiteConnector & SiteObserver {
  const seen = new Map<SiteId, Observed>();
  const quantile = (site: SiteId, share: number): number | undefined => {
    const { tookMs } = seen.get(site) ?? UNSEEN;
    return [...tookMs].sort((a, b) => a - b)[Math.ceil(tookMs.length * share) - 1];
  };
  return {
    async ask(question, signal) {
      const answer = await connector.ask(question, signal);
      const before = seen.get(answer.site) ?? UNSEEN;
      if (answer.status === 'answered') {
        seen.set(answer.site, {
          reachable: true,
          lastAnsweredAt: new Date().toISOString(),
          failedAt: -Infinity,
          tookMs: [...before.tookMs.slice(1 - REMEMBERED), answer.tookMs],
        });
      } else if (answer.status === 'failed' && !SAYS_NOTHING.has(answer.error.code)) {
        seen.set(answer.site, { ...before, reachable: false, failedAt: now() });
      }
      return answer;
    },
    close: () => connector.close(),
    healthOf: (site) => {
      const observed = seen.get(site);
      return observed && { reachable: observed.reachable, lastAnsweredAt: observed.lastAnsweredAt };
    },
    isHealthy: (site) => now() - (seen.get(site) ?? UNSEEN).failedAt > REST_MS,
    latencyMs: (site) => quantile(site, 0.5),
    p95Ms: (site) => ((seen.get(site) ?? UNSEEN).tookMs.length < ENOUGH ? undefined : quantile(site, 0.95)),
  };
}
