/**
 * A whole small system inside the test's process: databases, sites and a gateway, each behind real HTTP on a free
 * port, over rows that the test holds in memory and, all together, in one more database.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { pino } from 'pino';
import type { Deployment } from '../../deployments/deployment.ts';
import { loadDeployment } from '../../deployments/load.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { type Ask, askGateway, type IssueTo } from './ask.ts';
import { createDatabases } from './databases.ts';
import { fillDatabase } from './fill.ts';
import { type GatewayLimits, gatewaySettings } from './gateway-settings.ts';
import { makeKeys } from './keys.ts';
import { openPools } from './pools.ts';
import { type HouseRecords, houseRecords } from './records.ts';
import { openRequestLog, type RequestCounts } from './request-log.ts';
import { openSitePark } from './site-park.ts';
import { lies, type PlacedFragment, planTopology, writeDeployment } from './topology.ts';

export interface HouseOptions {
  readonly deployment: 'quang-binh' | 'trade-unions';
  readonly sites: number;
  /** Officials or members to generate, before `holding` cuts them down. */
  readonly rows?: number;
  readonly seed?: number;
  /** Names of the fragments that hold rows; all when absent. */
  readonly holding?: readonly string[];
  /** Fragment → the patterns that it is cut into, when it is to lie at several sites. */
  readonly split?: Readonly<Record<string, readonly string[]>>;
  readonly limits?: Partial<GatewayLimits>;
  /** Where the gateway looks for a site, when that is not the site itself: a relay that misbehaves, for one. */
  readonly via?: (site: string, url: string) => string;
}

export interface House {
  readonly deployment: Deployment;
  readonly sites: readonly string[];
  readonly fragments: readonly PlacedFragment[];
  readonly rows: HouseRecords;
  readonly gatewayUrl: string;
  readonly query: Ask;
  readonly token: IssueTo;
  /** Where the site itself listens, past the gateway. */
  siteUrl(site: string): string;
  /** What each site was asked, for one caller's subject or for all. */
  requests(subject?: string): RequestCounts;
  /** SQL at one site, or over the rows of all. */
  sql<Row extends pg.QueryResultRow>(
    place: string,
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  stopSite(site: string): Promise<void>;
  /** On the port it had. */
  startSite(site: string): Promise<void>;
  /** Leaves no process, port, file, role or database behind. */
  close(): Promise<void>;
}

/** The place in `sql` that holds the rows of all sites. */
export const ALL = 'all';

export async function openHouse(options: HouseOptions): Promise<House> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await furnish(options, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function furnish(
  { rows: count = 1_000, seed = 1, ...options }: HouseOptions,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<House> {
  const deployment = await loadDeployment(options.deployment);
  const topology = await planTopology(deployment.directory, options);
  const { sites, fragments } = topology;
  const siteOf = (place: string): string | undefined =>
    fragments.find(({ where, holdsRows }) => holdsRows && lies(place, where))?.site;

  const places = [...sites, ALL];
  // PostgreSQL copies databases while we generate.
  const creating = createDatabases(deployment.subgraphs, places.length);
  const drop = creating.then(
    ({ drop }) => drop,
    () => undefined,
  );
  closers.push(async () => (await drop)?.());
  const rows = await houseRecords(deployment, {
    rows: count,
    seed,
    holding: fragments.filter((fragment) => fragment.holdsRows).map(({ where }) => where),
  });

  const directory = await mkdtemp(join(tmpdir(), `tributary-house-${process.pid}-`));
  closers.push(() => rm(directory, { recursive: true, force: true }));
  const home = join(directory, 'deployment');
  await writeDeployment(deployment.directory, home, topology);
  const keys = await makeKeys(directory);

  const { databases, readerUrl } = await creating;
  const pools = openPools(new Map(databases.map(({ url }, i) => [String(places[i]), url])));
  closers.push(pools.close);
  await Promise.all(
    places.map((place) =>
      fillDatabase(pools.of(place), rows, (code) => place === ALL || siteOf(code) === place),
    ),
  );

  const park = await openSitePark({
    deployment: home,
    subgraphs: deployment.subgraphs,
    gatewayKeys: keys.gatewayPublic,
    databases: new Map(
      databases.slice(0, sites.length).map((database, i) => [String(sites[i]), readerUrl(database)]),
    ),
  });
  closers.push(() => park.close());
  const log = openRequestLog(park.siteAt);
  closers.push(async () => log.close());
  const { via = (_site, url) => url } = options;
  const urls = Object.fromEntries(Object.entries(park.urls).map(([site, url]) => [site, via(site, url)]));
  const gateway = await startGateway(
    gatewaySettings(home, deployment.subgraphs, urls, keys, options.limits),
    {
      logger: pino({ level: 'silent' }),
    },
  );
  closers.push(() => gateway.stop());
  const { ask, token, stop } = await askGateway(gateway.url, keys.issuer);
  closers.push(stop);

  return {
    deployment,
    sites,
    fragments,
    rows,
    gatewayUrl: gateway.url,
    query: ask,
    token,
    siteUrl: (site) => park.urls[site] ?? '',
    requests: log.counts,
    sql: async (place, text, values = []) => (await pools.of(place).query(text, [...values])).rows,
    stopSite: park.stop,
    startSite: park.start,
    close,
  };
}
