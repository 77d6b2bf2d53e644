/** One site: its subgraphs over its own database, behind its own HTTP server. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { TributaryError } from '../errors/tributary-error.ts';
import type { Followed } from '../following/followed.ts';
import { siteServer } from '../tls/site-server.ts';
import type { TlsMaterial } from '../tls/tls-files.ts';
import { assertBarrier } from './shared/storage/barrier/assert-barrier.ts';
import { openPool } from './shared/storage/pool.ts';
import { answerRequest } from './site/answer-request.ts';
import type { Authenticate } from './site/authenticate.ts';
import { openSiteEvidence } from './site/evidence/site-evidence.ts';
import type { SiteRuntime } from './site/runtime.ts';
import { siteRequests } from './site/site-request.ts';

export interface SiteConfig {
  readonly id: string;
  readonly databaseUrl: string;
  /** Shared by the sites of one deployment in this process. */
  readonly runtime: SiteRuntime;
  readonly authenticate: Authenticate;
  /** Under which rows are named in its evidence. */
  readonly evidenceSecret: Buffer;
  /** What it shows; without it the site speaks plain HTTP. */
  readonly tls?: Followed<TlsMaterial> | undefined;
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly poolSize?: number;
  readonly statementTimeoutMs?: number;
  /** By how much the rows of a standby may be older than those of the primary; 0 for a primary. */
  readonly stalenessSeconds?: number;
}

export interface RunningSite {
  readonly id: string;
  readonly url: string;
  /** Lets requests in hand finish for a moment, then closes every connection. */
  stop(): Promise<void>;
}

const GRACE_MS = 2_000;

/** Throws CONFIGURATION_INVALID when the database is not guarded from the site itself. */
export async function startSite(config: SiteConfig): Promise<RunningSite> {
  const { id, runtime, authenticate, host = '127.0.0.1', port = 0 } = config;
  const { policies, log } = runtime;
  const served = [...runtime.served.values()].map(({ subgraph }) => subgraph);
  const { poolSize = 4, statementTimeoutMs = 5_000, stalenessSeconds = 0 } = config;
  const pool = openPool({
    url: config.databaseUrl,
    name: `tributary ${id}`,
    size: poolSize,
    statementTimeoutMs,
    check: (connection) => assertBarrier(connection, { site: id, subgraphs: served }),
  });
  const evidence = openSiteEvidence({ chain: id, pool, secret: config.evidenceSecret, log });
  const requests = siteRequests({ site: id, runtime, pool, stalenessSeconds, evidence });
  const { refusals } = evidence;
  const server = siteServer(config.tls, (request, response) => {
    void answerRequest(request, response, { site: id, authenticate, policies, requests, refusals, log });
  });
  // Longer than the gateway keeps an idle connection, so that it never writes into one that is closing.
  server.keepAliveTimeout = 60_000;

  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await pool.destroy();
    throw error;
  }
  const { port: actual } = server.address() as AddressInfo;
  try {
    await tryDatabase(pool);
  } catch (error) {
    server.close();
    await evidence.close();
    await pool.destroy();
    throw error;
  }

  return Object.freeze({
    id,
    url: `${config.tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(cut);
      await evidence.close();
      await pool.destroy();
    },
  });
}

/** The first question then finds a connection. A database that is down must not keep the site from starting. */
async function tryDatabase(pool: Knex): Promise<void> {
  await pool.raw('SELECT 1').catch((error: unknown) => {
    if (error instanceof TributaryError) throw error;
  });
}
