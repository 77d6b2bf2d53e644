/** Standbys: copies that are read when the primary is not healthy, or as near, and say how stale they may be. */
import { type Catalog, placementsOf, type SiteId, standby } from '../catalog.ts';
import { catalogInvalid } from '../refusal.ts';
import { fragmentNamed, placementAt, withPlacements } from './change.ts';
import { type FormerPrimary, moveFragment } from './move-fragment.ts';

export function addStandby(catalog: Catalog, name: string, site: SiteId, stalenessSeconds: number): Catalog {
  fragmentNamed(catalog, name);
  return withPlacements(catalog, name, [...placementsOf(catalog, name), standby(site, stalenessSeconds)]);
}

export function removeStandby(catalog: Catalog, name: string, site: SiteId): Catalog {
  assertStandby(catalog, name, site);
  const others = placementsOf(catalog, name).filter((placement) => placement.site !== site);
  return withPlacements(catalog, name, others);
}

/**
 * The standby becomes the primary.
 *
 * The former primary leaves unless it is said to follow: one that is down has rows that nobody vouches for.
 */
export function promoteStandby(
  catalog: Catalog,
  name: string,
  site: SiteId,
  former: FormerPrimary = 'leaves',
): Catalog {
  assertStandby(catalog, name, site);
  return moveFragment(catalog, name, site, former);
}

function assertStandby(catalog: Catalog, name: string, site: SiteId): void {
  const { role } = placementAt(catalog, name, site);
  if (role !== 'standby') throw catalogInvalid([`${site} is the ${role} of ${name}, not a standby`]);
}
