/** One site: its subgraphs over its own database, behind its own HTTP server. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openPool } from './shared/storage/pool.ts';
import { answerRequest } from './site/answer-request.ts';
import type { Authenticate } from './site/authenticate.ts';
import type { SiteRuntime } from './site/runtime.ts';
import { siteRequests } from './site/site-request.ts';

export interface SiteConfig {
  readonly id: string;
  readonly databaseUrl: string;
  /** Shared by the sites of one deployment in this process. */
  readonly runtime: SiteRuntime;
  readonly authenticate: Authenticate;
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

export async function startSite(config: SiteConfig): Promise<RunningSite> {
  const { id, runtime, authenticate, host = '127.0.0.1', port = 0 } = config;
  const { poolSize = 4, statementTimeoutMs = 5_000, stalenessSeconds = 0 } = config;
  const pool = openPool({
    url: config.databaseUrl,
    name: `tributary ${id}`,
    size: poolSize,
    statementTimeoutMs,
  });
  const requests = siteRequests({ site: id, runtime, pool, stalenessSeconds });
  const server = createServer((request, response) => {
    void answerRequest(request, response, { site: id, authenticate, requests, log: runtime.log });
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
  // The first question then finds a connection. A database that is down must not keep the site from starting.
  pool.raw('SELECT 1').catch(() => undefined);

  return Object.freeze({
    id,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(cut);
      await pool.destroy();
    },
  });
}
