/** The wire to the sites: one bounded HTTP exchange each, that always ends, and never tells a URL. */
import { Pool } from 'undici';
import type { CodePattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { AskedEvidence } from '../../evidence/asked-evidence.ts';
import { siteClient } from '../../tls/site-client.ts';
import type { TlsMaterial } from '../../tls/tls-files.ts';
import type { Site, SiteId } from '../catalog/catalog.ts';
import { parseSiteBody } from './parse-site-body.ts';
import type { SiteAnswer } from './site-answer.ts';
import { siteRefusal } from './site-refusal.ts';

export interface SiteQuestion {
  readonly site: Site;
  readonly subgraph: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The site answers for rows that one of these covers; undefined: for what every site holds. */
  readonly fragments: readonly CodePattern[] | undefined;
  /** All that the site will let the caller see, as a text: equal texts, equal answers. Undefined: it is a change. */
  readonly scope: string | undefined;
  /** Time for everything, in milliseconds: the connector's own limit or this, whichever is less. */
  readonly deadlineMs: number;
  /** What a hub may spend on its answer; as much as it likes when absent. */
  readonly budget?: number;
  /** How far its rows may be behind. */
  readonly stalenessSeconds: number;
  /** Proves to the site who asks through which gateway. */
  readonly assertion: string;
  /** Who asks, for what: a site writes down everybody, so nobody's question stands for another's. */
  readonly caller: string;
  /** What the site writes down beside who asks. */
  readonly evidence: AskedEvidence;
}

export interface SiteConnector {
  /** Never throws for what a site does; an aborted `signal` gives REQUEST_CANCELLED. */
  ask(question: SiteQuestion, signal: AbortSignal): Promise<SiteAnswer>;
  close(): Promise<void>;
}

export interface ConnectorLimits {
  /** A site that has not answered completely within this time is given up. */
  readonly deadlineMs: number;
  /** An answer longer than this is cut off and refused. */
  readonly maximumBytes: number;
  readonly connectionsPerSite: number;
  /** What the sites are shown, where they are asked over TLS of our own: then over nothing else. */
  readonly tls?: (() => TlsMaterial) | undefined;
}

export function httpConnector(limits: ConnectorLimits): SiteConnector {
  const pools = new Map<string, Pool>();
  const { connectionsPerSite: connections, tls } = limits;
  const poolOf = ({ id, url }: Site): Pool => {
    const { origin, protocol } = new URL(url);
    if (tls !== undefined && protocol !== 'https:') throw new Error('the site is asked over TLS only');
    // A connection that one site's certificate opened carries nothing for another.
    const name = tls === undefined ? origin : `${id} ${origin}`;
    const connect = tls === undefined ? {} : { connect: siteClient(id, tls) };
    const pool = pools.get(name) ?? new Pool(origin, { connections, ...connect });
    pools.set(name, pool);
    return pool;
  };
  return {
    async ask(question, signal) {
      const { id } = question.site;
      const started = performance.now();
      const asOf = new Date(Date.now() - question.stalenessSeconds * 1_000).toISOString();
      const deadlineMs = Math.min(limits.deadlineMs, question.deadlineMs);
      const deadline = AbortSignal.timeout(deadlineMs);
      try {
        const body = await exchange(
          poolOf(question.site),
          { ...question, deadlineMs },
          limits,
          AbortSignal.any([signal, deadline]),
        );
        const parsed = parseSiteBody(body.toString('utf8'), id);
        return { status: 'answered', site: id, ...parsed, tookMs: since(started), bytes: body.length, asOf };
      } catch (error) {
        return {
          status: 'failed',
          site: id,
          error: toSiteError(error, id, signal, deadline),
          tookMs: since(started),
        };
      }
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

const since = (started: number): number => Math.round((performance.now() - started) * 10) / 10;

async function exchange(
  pool: Pool,
  question: SiteQuestion,
  limits: ConnectorLimits,
  signal: AbortSignal,
): Promise<Buffer> {
  const { site, subgraph, text, variables, assertion } = question;
  const { fragments, deadlineMs, budget, evidence } = question;
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: `${new URL(site.url).pathname.replace(/\/$/, '')}/${subgraph}`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${assertion}`,
    },
    body: JSON.stringify({
      query: text,
      variables,
      extensions: { fragments, deadlineMs, budget, evidence },
    }),
    signal,
  });
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    // Leaving the loop destroys the body: an endless answer ends here.
    if (bytes > limits.maximumBytes) {
      throw new TributaryError(
        'SITE_ANSWER_INVALID',
        `Site ${site.id} answered more than ${limits.maximumBytes} bytes.`,
        {
          site: site.id,
        },
      );
    }
    chunks.push(chunk);
  }
  const answer = Buffer.concat(chunks);
  if (statusCode !== 200 && statusCode !== 400)
    throw siteRefusal(site.id, statusCode, answer.toString('utf8'));
  return answer;
}

function toSiteError(
  error: unknown,
  site: SiteId,
  caller: AbortSignal,
  deadline: AbortSignal,
): TributaryError {
  if (error instanceof TributaryError) return error;
  const options = { cause: error };
  if (caller.aborted) return new TributaryError('REQUEST_CANCELLED', undefined, {}, options);
  if (deadline.aborted) {
    return new TributaryError(
      'SITE_TIMED_OUT',
      `Site ${site} did not answer before its deadline.`,
      { site },
      options,
    );
  }
  return new TributaryError('SITE_UNREACHABLE', `Site ${site} could not be reached.`, { site }, options);
}
