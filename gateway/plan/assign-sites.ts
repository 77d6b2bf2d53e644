/** Site assignment: each remaining fragment goes to the site that keeps it, one fetch per site. */
import type { Catalog, DataFragment, SiteId } from '../catalog/catalog.ts';
import type { Routing, SiteFetchNode } from './fragment-plan.ts';
import type { LocalizedField } from './localize.ts';

export function assignSites(kept: readonly DataFragment[], catalog: Catalog): readonly SiteFetchNode[] {
  const bySite = new Map<SiteId, DataFragment[]>();
  for (const fragment of kept) {
    const site = catalog.allocation.get(fragment.name);
    if (site === undefined)
      throw new Error(`[BUG] fragment ${fragment.name} passed the catalog check unallocated`);
    const beside = bySite.get(site);
    if (beside === undefined) bySite.set(site, [fragment]);
    else beside.push(fragment);
  }
  return [...bySite].map(([site, fragments]) => Object.freeze({ kind: 'SiteFetch', site, fragments }));
}

export function routingOf(allowed: LocalizedField['allowed'], inputs: readonly SiteFetchNode[]): Routing {
  if (inputs.length === 0) return 'none';
  if (allowed.some(({ single }) => single)) return 'single';
  return allowed.length > 0 ? 'subset' : 'scatter';
}
