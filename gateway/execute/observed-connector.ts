/** Remembers how each site's last exchange ended, for people to read; nothing is decided by it. */
import type { SiteId } from '../catalog/catalog.ts';
import type { SiteConnector } from './site-connector.ts';

export interface SiteHealth {
  readonly reachable: boolean;
  readonly lastAnsweredAt: string | undefined;
}

export interface SiteObserver {
  /** Undefined: not asked yet. */
  healthOf(site: SiteId): SiteHealth | undefined;
}

export function observedConnector(connector: SiteConnector): SiteConnector & SiteObserver {
  const health = new Map<SiteId, SiteHealth>();
  return {
    async ask(question, signal) {
      const answer = await connector.ask(question, signal);
      const before = health.get(answer.site);
      if (answer.status === 'answered') {
        health.set(answer.site, { reachable: true, lastAnsweredAt: new Date().toISOString() });
      } else if (answer.error.code !== 'REQUEST_CANCELLED') {
        health.set(answer.site, { reachable: false, lastAnsweredAt: before?.lastAnsweredAt });
      }
      return answer;
    },
    close: () => connector.close(),
    healthOf: (site) => health.get(site),
  };
}
