/**
 * A whole small system inside the test's process: databases, sites and a gateway, each behind real HTTP on a free
 * port, over rows that the test holds in memory and, all together, in one more database.
 */
import type pg from 'pg';
import type { Deployment } from '../../deployments/deployment.ts';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import type { GatewayParts } from '../../gateway/gateway.ts';
import type { BelievedOptions } from '../../subgraphs/site/authenticate.ts';
import type { TlsFiles } from '../../tls/tls-files.ts';
import type { AddedSubgraph } from './added-subgraph.ts';
import type { Ask, IssueTo } from './ask.ts';
import { type GatewayLimits, gatewaySettings } from './gateway-settings.ts';
import { ALL, layGround } from './ground.ts';
import { openGateway } from './open-gateway.ts';
import type { HouseRecords } from './records.ts';
import { type Overhear, openRequestLog, type RequestCounts } from './request-log.ts';
import { openSitePark } from './site-park.ts';
import { type PlacedFragment, standbySites } from './topology.ts';

export { ALL };

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
  /** Fragment, as it is called after splitting → its site, when that is not the next in turn. */
  readonly at?: Readonly<Record<string, string>>;
  /**
   * Fragment, as it is called after splitting → sites that are allocated a copy of its rows. A site that is not among
   * the `sites` dealt to is opened as well, and then keeps nothing else.
   */
  readonly standbys?: Readonly<Record<string, readonly string[]>>;
  /** The same for sites where the rows lie without the catalog's knowing. */
  readonly stray?: Readonly<Record<string, readonly string[]>>;
  /** How far standbys declare that they may be behind; their rows are the primary's all the same. */
  readonly stalenessSeconds?: number;
  /** Served beside the deployment's own. */
  readonly subgraphs?: readonly AddedSubgraph[];
  /** What becomes of the deployment's policy.yml. */
  readonly policy?: (text: string) => string;
  readonly limits?: Partial<GatewayLimits>;
  /** Whom plans are shown; everybody when absent. */
  readonly explain?: GatewayConfig['explain'];
  /** Whose tokens the gateway believes, where that is not the house's own issuer. */
  readonly identity?: Partial<GatewayConfig['identity']>;
  readonly trust?: GatewayConfig['trust'];
  /** How sites trust, where that is not as everywhere. */
  readonly believed?: Partial<BelievedOptions>;
  /** Certificates, where gateway and sites speak TLS. */
  readonly tls?: { readonly gateway: TlsFiles; site(id: string): TlsFiles };
  /** Where the gateway looks for a site, when that is not the site itself: a relay that misbehaves, for one. */
  readonly via?: (site: string, url: string) => string;
}

export interface House {
  readonly deployment: Deployment;
  readonly sites: readonly string[];
  readonly fragments: readonly PlacedFragment[];
  readonly rows: HouseRecords;
  /** Rows of the added subgraphs, by table. */
  readonly added: ReadonlyMap<string, readonly object[]>;
  readonly gatewayUrl: string;
  /** What the gateway was started with. */
  readonly settings: GatewayConfig;
  readonly query: Ask;
  /** One more gateway over the same sites, of the same endpoint: it takes the other's cursors. */
  openGateway(parts?: Partial<GatewayParts>): Promise<Ask>;
  readonly token: IssueTo;
  /** Where the site itself listens, past the gateway. */
  siteUrl(site: string): string;
  /** What each site was asked, for one caller's subject or for all. */
  requests(subject?: string): RequestCounts;
  /** What reached sites while something was done. */
  readonly overhear: Overhear;
  /** SQL at one site, or over the rows of all sites in one database (`ALL`). */
  sql<Row extends pg.QueryResultRow>(
    place: string,
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** A site's database for its owner, who may read what the site wrote down. */
  ownerUrl(site: string): string;
  stopSite(site: string): Promise<void>;
  /** On the port it had. */
  startSite(site: string): Promise<void>;
  /** Leaves no process, port, file, role or database behind. */
  close(): Promise<void>;
}

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
  { rows: count = 1_000, seed = 1, subgraphs: added = [], stalenessSeconds = 30, ...options }: HouseOptions,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<House> {
  const ground = await layGround({ ...options, rows: count, seed, added, stalenessSeconds }, closers);
  const { deployment, topology, rows, addedTables, home, keys, pools } = ground;
  const { sites, fragments } = topology;

  const park = await openSitePark({
    deployment: home,
    subgraphs: [...deployment.subgraphs, ...added.map(({ subgraph }) => subgraph)],
    gatewayKeys: keys.gatewayPublic,
    ...(options.believed && { believed: options.believed }),
    ...(options.tls && { tls: options.tls.site }),
    stalenessSeconds: new Map(standbySites(topology).map((site) => [site, stalenessSeconds])),
    databases: ground.siteDatabases,
  });
  closers.push(() => park.close());
  const log = openRequestLog(park.siteAt);
  closers.push(async () => log.close());
  const { via = (_site, url) => url, limits = {} } = options;
  const urls = Object.fromEntries(Object.entries(park.urls).map(([site, url]) => [site, via(site, url)]));
  const settings = gatewaySettings({
    deployment: home,
    subgraphs: deployment.subgraphs,
    added,
    sites: urls,
    keys,
    limits,
    identity: options.identity,
    ...(options.trust && { trust: options.trust }),
    ...(options.tls && { siteTls: options.tls.gateway }),
    ...(options.explain !== undefined && { explain: options.explain }),
  });
  const { gateway, ask, token } = await openGateway(settings, keys.issuer, closers);

  return {
    deployment,
    sites,
    fragments,
    rows,
    added: new Map(addedTables.map((table) => [table.name, table.rows])),
    gatewayUrl: gateway.url,
    settings,
    query: ask,
    openGateway: async (parts) => (await openGateway(settings, keys.issuer, closers, parts)).ask,
    token,
    siteUrl: (site) => park.urls[site] ?? '',
    requests: log.counts,
    overhear: log.overhear,
    sql: async (place, text, values = []) => (await pools.of(place).query(text, [...values])).rows,
    ownerUrl: (site) => ground.ownerUrls.get(site) ?? '',
    stopSite: park.stop,
    startSite: park.start,
    close,
  };
}
