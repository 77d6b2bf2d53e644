/** The sites of a house: each over its own database on a port of its own, which it keeps when it comes back. */
import {
  assertionAuthenticator,
  type BelievedOptions,
  openBelieved,
} from '../../subgraphs/site/authenticate.ts';
import { loadRuntime } from '../../subgraphs/site/runtime.ts';
import { type RunningSite, startSite } from '../../subgraphs/site.ts';
import { TEST_SECRET } from '../../subgraphs/testing/evidence.ts';
import { followTls, type TlsFiles } from '../../tls/tls-files.ts';
import { keptLogger } from '../leaks/kept-output.ts';
import type { Served } from './databases.ts';

export interface SitePark {
  readonly urls: Readonly<Record<string, string>>;
  siteAt(port: number): string | undefined;
  start(site: string): Promise<void>;
  stop(site: string): Promise<void>;
  close(): Promise<void>;
}

export interface SiteParkOptions {
  readonly deployment: string;
  readonly subgraphs: readonly Served[];
  readonly gatewayKeys: string;
  /** How the sites trust, when that is not as everywhere. */
  readonly believed?: Partial<BelievedOptions>;
  /** Files of a site's certificate, where the sites speak TLS. */
  readonly tls?: (site: string) => TlsFiles;
  /** Sites that declare that their rows may be older than the primary's. */
  readonly stalenessSeconds: ReadonlyMap<string, number>;
  /** Site → URL of its database. */
  readonly databases: ReadonlyMap<string, string>;
}

export async function openSitePark(options: SiteParkOptions): Promise<SitePark> {
  const { deployment, subgraphs, gatewayKeys, databases, stalenessSeconds } = options;
  const runtime = await loadRuntime({
    deployment,
    subgraphs,
    log: keptLogger('site'),
    maximumAgeSeconds: options.believed?.trust?.maximumAgeSeconds,
  });
  const believed = await openBelieved({ gatewayKeys, ...options.believed });
  const ports = new Map<string, number>();
  const urls = new Map<string, string>();
  const running = new Map<string, RunningSite>();

  const start = async (id: string): Promise<void> => {
    const databaseUrl = databases.get(id);
    if (databaseUrl === undefined) throw new Error(`the house has no ${id}`);
    if (running.has(id)) return;
    const authenticate = assertionAuthenticator(id, believed);
    const tls = options.tls && (await followTls(options.tls(id)));
    const site = await startSite({
      id,
      databaseUrl,
      runtime,
      evidenceSecret: TEST_SECRET,
      authenticate,
      tls,
      port: ports.get(id) ?? 0,
      // A busy machine must not make a test fail.
      statementTimeoutMs: 40_000,
      stalenessSeconds: stalenessSeconds.get(id) ?? 0,
    });
    ports.set(id, Number(new URL(site.url).port));
    running.set(id, { ...site, stop: () => site.stop().finally(() => tls?.stop()) });
    urls.set(id, site.url);
  };
  const stop = async (id: string): Promise<void> => {
    const site = running.get(id);
    running.delete(id);
    await site?.stop();
  };

  await Promise.all([...databases.keys()].map(start));
  const byPort = new Map([...ports].map(([id, port]) => [port, id]));
  return {
    // Not in the order in which they happened to start.
    urls: Object.fromEntries([...databases.keys()].map((id) => [id, urls.get(id) ?? ''])),
    siteAt: (port) => byPort.get(port),
    start,
    stop,
    async close() {
      await Promise.all([...running.keys()].map(stop));
      await runtime.stop();
      believed.stop();
    },
  };
}
