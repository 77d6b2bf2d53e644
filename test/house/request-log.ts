/**
 * Counts what each site is asked, per caller and subgraph, by listening where Node announces every request that one
 * of its HTTP servers receives: nothing stands in the way and no server knows.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { decodeJwt } from 'jose';

/** Site → subgraph → number of requests. A site that was not asked is absent. */
export type RequestCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface RequestLog {
  /** What sites were asked for this caller; for all callers together when none is named. */
  counts(subject?: string): RequestCounts;
  close(): void;
}

const CHANNEL = 'http.server.request.start';

/** `siteAt` tells which site listens on a port, if one does. */
export function openRequestLog(siteAt: (port: number) => string | undefined): RequestLog {
  const bySubject = new Map<string, Record<string, Record<string, number>>>();
  const listener = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    const site = siteAt(request.socket.localPort ?? 0);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (site === undefined || token === undefined) return;
    const subject = decodeJwt(token).sub ?? '';
    const counts = bySubject.get(subject) ?? {};
    bySubject.set(subject, counts);
    add(counts, site, (request.url ?? '/').slice(1), 1);
  };
  subscribe(CHANNEL, listener);
  return {
    counts: (subject) => (subject === undefined ? sum(bySubject.values()) : (bySubject.get(subject) ?? {})),
    close: () => void unsubscribe(CHANNEL, listener),
  };
}

function add(
  counts: Record<string, Record<string, number>>,
  site: string,
  subgraph: string,
  n: number,
): void {
  const ofSite = counts[site] ?? {};
  counts[site] = ofSite;
  ofSite[subgraph] = (ofSite[subgraph] ?? 0) + n;
}

function sum(all: Iterable<RequestCounts>): RequestCounts {
  const total: Record<string, Record<string, number>> = {};
  for (const counts of all) {
    for (const [site, subgraphs] of Object.entries(counts)) {
      for (const [subgraph, n] of Object.entries(subgraphs)) add(total, site, subgraph, n);
    }
  }
  return total;
}
