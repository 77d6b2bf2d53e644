/**
 * Counts what each site is asked, per caller and subgraph, by listening where Node announces every request that one
 * of its HTTP servers receives: nothing stands in the way and no server knows.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { decodeJwt } from 'jose';

/** Site → subgraph → number of requests. A site that was not asked is absent. */
export type RequestCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What stood in one request to a site. */
export interface HeardQuestion {
  readonly site: string;
  readonly subgraph: string;
  readonly subject: string;
  /** The whole body. */
  readonly text: string;
}

/** Tells what sites were asked while something was done. */
export type Overhear = <Value>(
  during: () => Promise<Value>,
) => Promise<{ readonly value: Value; readonly heard: readonly HeardQuestion[] }>;

export interface RequestLog {
  /** What sites were asked for this caller; for all callers together when none is named. */
  counts(subject?: string): RequestCounts;
  readonly overhear: Overhear;
  close(): void;
}

const CHANNEL = 'http.server.request.start';

/** `siteAt` tells which site listens on a port, if one does. */
export function openRequestLog(siteAt: (port: number) => string | undefined): RequestLog {
  const bySubject = new Map<string, Record<string, Record<string, number>>>();
  const listening = new Set<(question: Pending) => void>();
  const listener = (message: unknown): void => {
    const { request } = message as { readonly request: IncomingMessage };
    const site = siteAt(request.socket.localPort ?? 0);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (site === undefined || token === undefined) return;
    const subject = decodeJwt(token).sub ?? '';
    const counts = bySubject.get(subject) ?? {};
    bySubject.set(subject, counts);
    const subgraph = (request.url ?? '/').slice(1);
    add(counts, site, subgraph, 1);
    if (listening.size === 0) return;
    const chunks = chunksOf(request);
    for (const listen of listening) listen({ site, subgraph, subject, chunks });
  };
  subscribe(CHANNEL, listener);
  return {
    counts: (subject) => (subject === undefined ? sum(bySubject.values()) : (bySubject.get(subject) ?? {})),
    async overhear(during) {
      const heard: Pending[] = [];
      const listen = (question: Pending): void => void heard.push(question);
      listening.add(listen);
      try {
        const value = await during();
        return {
          value,
          heard: heard.map(({ chunks, ...question }) => ({
            ...question,
            text: Buffer.concat(chunks).toString('utf8'),
          })),
        };
      } finally {
        listening.delete(listen);
      }
    },
    close: () => void unsubscribe(CHANNEL, listener),
  };
}

interface Pending extends Omit<HeardQuestion, 'text'> {
  readonly chunks: readonly Buffer[];
}

/** Of a body, as they arrive: whoever reads it reads it all the same. */
function chunksOf(request: IncomingMessage): readonly Buffer[] {
  const chunks: Buffer[] = [];
  const push = request.push.bind(request);
  request.push = (chunk, encoding) => {
    if (Buffer.isBuffer(chunk)) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return chunks;
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
