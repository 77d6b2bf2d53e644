/** Every fragment is kept somewhere, and only at sites that can be asked. */
import { placementsOf } from '../catalog.ts';
import type { CatalogRule } from '../check.ts';

export const kept: CatalogRule = (catalog) =>
  catalog.fragments.flatMap(({ name }) => {
    const placements = placementsOf(catalog, name);
    if (placements.length === 0) {
      return [{ fragment: name, message: `fragment ${name} is kept at no site` }];
    }
    return placements
      .filter(({ site }) => !catalog.sites.has(site))
      .map(({ site }) => ({
        fragment: name,
        message: `fragment ${name} is kept at ${site}, a site without a URL`,
      }));
  });
