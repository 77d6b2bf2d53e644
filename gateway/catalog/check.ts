/** Says what is wrong with a catalog: fragments must be disjoint, and each kept at a site that has a URL. */
import { intersectPatterns } from '../../codes/pattern.ts';
import type { Catalog } from './catalog.ts';

export interface CatalogFinding {
  readonly fragment: string;
  readonly message: string;
}

export function checkCatalog(catalog: Catalog): readonly CatalogFinding[] {
  return [...unallocated(catalog), ...overlapping(catalog)];
}

function unallocated({ fragments, allocation, sites }: Catalog): CatalogFinding[] {
  return fragments.flatMap(({ name }) => {
    const site = allocation.get(name);
    if (site === undefined) return [{ fragment: name, message: `fragment ${name} is kept at no site` }];
    return sites.has(site)
      ? []
      : [{ fragment: name, message: `fragment ${name} is kept at ${site}, a site without a URL` }];
  });
}

function overlapping({ fragments }: Catalog): CatalogFinding[] {
  return fragments.flatMap((one, at) =>
    fragments.slice(at + 1).flatMap((other) => {
      const both = intersectPatterns(one.where, other.where);
      return both === undefined
        ? []
        : [{ fragment: one.name, message: `fragments ${one.name} and ${other.name} both hold ${both}` }];
    }),
  );
}
