/** The common end of every change: a new catalog that is checked, or a refusal that changes nothing. */
import type { Allocation, Catalog, DataFragment, Placement, SiteId } from '../catalog.ts';
import { placementsOf } from '../catalog.ts';
import { assertCatalog } from '../check.ts';
import { newCatalog } from '../new-catalog.ts';
import { catalogInvalid } from '../refusal.ts';

/** Throws CATALOG_INVALID with every finding of what would come out. */
export const changed = (catalog: Catalog, change: Partial<Omit<Catalog, 'version'>>): Catalog =>
  assertCatalog(newCatalog({ ...catalog, ...change }));

/** The catalog with other copies of one fragment, at its old place in the order. */
export const withPlacements = (
  catalog: Catalog,
  fragment: string,
  placements: readonly Placement[],
): Catalog => changed(catalog, { allocation: replaced(catalog.allocation, fragment, placements) });

const replaced = (allocation: Allocation, fragment: string, placements: readonly Placement[]): Allocation =>
  new Map([...allocation].map(([name, before]) => [name, name === fragment ? placements : before]));

export function fragmentNamed({ fragments }: Catalog, name: string): DataFragment {
  const fragment = fragments.find((one) => one.name === name);
  if (fragment === undefined) throw catalogInvalid([`there is no fragment ${name}`]);
  return fragment;
}

/** The copy that the site keeps; throws when it keeps none. */
export function placementAt(catalog: Catalog, fragment: string, site: SiteId): Placement {
  fragmentNamed(catalog, fragment);
  const placement = placementsOf(catalog, fragment).find((one) => one.site === site);
  if (placement === undefined) throw catalogInvalid([`${site} keeps no copy of ${fragment}`]);
  return placement;
}
