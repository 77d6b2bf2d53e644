/** Site assignment: for each remaining fragment one of the sites that keep it, and one fetch per site. */
import {
  type Catalog,
  type DataFragment,
  type Placement,
  placementsOf,
  type SiteId,
  sitesKeeping,
} from '../catalog/catalog.ts';
import type { Routing, SiteFetchNode } from './fragment-plan.ts';
import type { LocalizedField } from './localize.ts';
import type { SiteHealthView } from './planning-context.ts';

/** `writes`: only a primary can be asked. */
export function assignSites(
  kept: readonly DataFragment[],
  catalog: Catalog,
  health: SiteHealthView,
  writes = false,
): readonly SiteFetchNode[] {
  const choices = kept.map((fragment): Choice => {
    const placements = placementsOf(catalog, fragment.name);
    if (placements.length === 0) {
      throw new Error(`[BUG] fragment ${fragment.name} passed the catalog check unallocated`);
    }
    return { fragment, placements: writes ? placements.slice(0, 1) : byPreference(placements, health) };
  });
  return inCatalogOrder(toFetches(choices), catalog);
}

/** By the first fragment that a site keeps: one order for every question, whatever was left out of it. */
export function inCatalogOrder(
  fetches: readonly SiteFetchNode[],
  catalog: Pick<Catalog, 'allocation' | 'fragments'>,
): readonly SiteFetchNode[] {
  const order = catalog.fragments.flatMap(({ name }) => placementsOf(catalog, name).map(({ site }) => site));
  return [...fetches].sort((one, other) => order.indexOf(one.site) - order.indexOf(other.site));
}

interface Choice {
  readonly fragment: DataFragment;
  /** The best first. */
  readonly placements: readonly Placement[];
}

/** The primary, unless it is known to be ill and a copy is not. */
const byPreference = (
  placements: readonly Placement[],
  { isHealthy }: SiteHealthView,
): readonly Placement[] => [
  ...placements.filter(({ site }) => isHealthy(site)),
  ...placements.filter(({ site }) => !isHealthy(site)),
];

function toFetches(choices: readonly Choice[]): readonly SiteFetchNode[] {
  const bySite = new Map<SiteId, Choice[]>();
  for (const choice of choices) {
    const site = choice.placements[0]?.site;
    if (site === undefined) continue;
    const beside = bySite.get(site);
    if (beside === undefined) bySite.set(site, [choice]);
    else beside.push(choice);
  }
  return [...bySite].map(([site, own]) =>
    Object.freeze({
      kind: 'SiteFetch',
      site,
      fragments: own.map(({ fragment }) => fragment),
      stalenessSeconds: Math.max(...own.map(({ placements }) => placements[0]?.stalenessSeconds ?? 0)),
      otherwise: toFetches(
        own.map(({ fragment, placements }) => ({ fragment, placements: placements.slice(1) })),
      ),
    }),
  );
}

/** What every site holds is asked of the nearest healthy one; the next nearest stands in for it. */
export function assignAnySite(catalog: Catalog, health: SiteHealthView): SiteFetchNode | undefined {
  const latency = (site: SiteId): number => health.latencyMs(site) ?? Number.MAX_SAFE_INTEGER;
  const order = (site: SiteId): number => (health.isHealthy(site) ? 0 : 1);
  const sites = [...sitesKeeping(catalog.allocation)].sort(
    (a, b) => order(a) - order(b) || latency(a) - latency(b),
  );
  // Two to fall back on: a third failure in a row is no accident of one site.
  return sites.slice(0, 3).reduceRight<SiteFetchNode | undefined>(
    (otherwise, site) =>
      Object.freeze({
        kind: 'SiteFetch',
        site,
        fragments: [],
        stalenessSeconds: 0,
        otherwise: otherwise === undefined ? [] : [otherwise],
      }),
    undefined,
  );
}

export function routingOf(allowed: LocalizedField['allowed'], inputs: readonly SiteFetchNode[]): Routing {
  if (inputs.length === 0) return 'none';
  if (inputs.length === 1 && allowed.some(({ single }) => single)) return 'single';
  return allowed.length > 0 ? 'subset' : 'scatter';
}
