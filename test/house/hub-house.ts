/**
 * A house of two levels: a gateway over some sites and a hub, which is a gateway over sites of its own. To a test it is
 * a house like any other, with the same rows in the same databases.
 */
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import type { Ask } from './ask.ts';
import { type GatewayLimits, gatewaySettings } from './gateway-settings.ts';
import { layGround } from './ground.ts';
import type { House, HouseOptions } from './house.ts';
import { type Level, layLevels } from './hub-ground.ts';
import type { HouseKeys } from './keys.ts';
import { openGateway } from './open-gateway.ts';
import { addedPolicy } from './policy.ts';
import { openRequestLog } from './request-log.ts';
import { openRestartable } from './restartable-gateway.ts';
import { openSitePark, type SitePark } from './site-park.ts';
import { standbySites } from './topology.ts';

export interface HubHouseOptions extends Omit<HouseOptions, 'limits' | 'at'> {
  readonly hub: {
    /** The site that the hub is to the gateway above it. */
    readonly site: string;
    /** Its sites → the fragments that each keeps, as they are called after splitting. */
    readonly keeps: Readonly<Record<string, readonly string[]>>;
  };
  readonly limits?: { readonly above?: Partial<GatewayLimits>; readonly hub?: Partial<GatewayLimits> };
}

export interface HubHouse extends House {
  readonly hubUrl: string;
  readonly hubSettings: GatewayConfig;
  /** The keys of the gateway above, and of the hub. */
  readonly keys: { readonly above: HouseKeys; readonly hub: HouseKeys };
  /** One more gateway above, with other limits. */
  openAbove(limits: Partial<GatewayLimits>): Promise<Ask>;
  /** The hub's own endpoint, as the people of its province ask it. */
  readonly askHub: Ask;
}

/** `stopSite` and `startSite` take the hub, too. */
export async function openHubHouse(options: HubHouseOptions): Promise<HubHouse> {
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
  {
    rows: count = 1_000,
    seed = 1,
    subgraphs: added = [],
    stalenessSeconds = 30,
    ...options
  }: HubHouseOptions,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<HubHouse> {
  const { hub, limits = {}, via = (_site, url) => url } = options;
  const at = Object.fromEntries(
    Object.entries(hub.keeps).flatMap(([site, fragments]) => fragments.map((name) => [name, site])),
  );
  const ground = await layGround({ ...options, at, rows: count, seed, added, stalenessSeconds }, closers);
  const { deployment, rows, addedTables, pools, topology } = ground;
  const levels = await layLevels(ground, {
    hub: hub.site,
    below: Object.keys(hub.keeps),
    rights: added.map(addedPolicy),
    policy: options.policy,
    stalenessSeconds,
  });
  const keys = { above: levels.above.keys, hub: levels.hub.keys };
  const served = { subgraphs: deployment.subgraphs, added };
  const parkOf = async (level: Level): Promise<SitePark> => {
    const park = await openSitePark({
      deployment: level.home,
      subgraphs: [...deployment.subgraphs, ...added.map(({ subgraph }) => subgraph)],
      gatewayKeys: level.keys.gatewayPublic,
      stalenessSeconds: new Map(standbySites(topology).map((site) => [site, stalenessSeconds])),
      databases: new Map([...ground.siteDatabases].filter(([site]) => level.topology.sites.includes(site))),
    });
    closers.push(() => park.close());
    return park;
  };
  const plain = await parkOf(levels.above);
  const cities = await parkOf(levels.hub);
  const urlsOf = (urls: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(urls).map(([site, url]) => [site, via(site, url)]));

  const superior = { name: 'above', keys: keys.above.gatewayPublic, site: hub.site };
  const ofHub = gatewaySettings({
    ...served,
    deployment: levels.hub.home,
    sites: urlsOf(cities.urls),
    keys: keys.hub,
    limits: limits.hub ?? {},
  });
  const hubSettings = {
    ...ofHub,
    evidence: { ...ofHub.evidence, name: hub.site },
    superiors: [superior],
  };
  const lower = await openRestartable(hubSettings, keys.hub.issuer, closers);
  const settings = gatewaySettings({
    ...served,
    deployment: levels.above.home,
    sites: urlsOf({ ...plain.urls, [hub.site]: `${lower.url}/subgraphs` }),
    keys: keys.above,
    limits: limits.above ?? {},
  });
  const { gateway, ask, token } = await openGateway(settings, keys.above.issuer, closers);
  const log = openRequestLog((port) => plain.siteAt(port) ?? cities.siteAt(port));
  closers.push(async () => log.close());

  const parkWith = (site: string): SitePark => (site in cities.urls ? cities : plain);
  return {
    deployment,
    sites: topology.sites,
    fragments: topology.fragments,
    rows,
    added: new Map(addedTables.map((table) => [table.name, table.rows])),
    gatewayUrl: gateway.url,
    settings,
    query: ask,
    openGateway: async (parts) => (await openGateway(settings, keys.above.issuer, closers, parts)).ask,
    token,
    siteUrl: (site) => (site === hub.site ? `${lower.url}/subgraphs` : (parkWith(site).urls[site] ?? '')),
    requests: log.counts,
    overhear: log.overhear,
    sql: async (place, text, values = []) => (await pools.of(place).query(text, [...values])).rows,
    ownerUrl: (site) => ground.ownerUrls.get(site) ?? '',
    stopSite: (site) => (site === hub.site ? lower.stop() : parkWith(site).stop(site)),
    startSite: (site) => (site === hub.site ? lower.start() : parkWith(site).start(site)),
    close,
    hubUrl: lower.url,
    hubSettings,
    keys,
    openAbove: async (other) => {
      const changed = { ...settings, limits: { ...settings.limits, ...other } };
      return (await openGateway(changed, keys.above.issuer, closers)).ask;
    },
    askHub: lower.ask,
  };
}
