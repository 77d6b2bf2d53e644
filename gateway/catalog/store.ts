/** Where requests take their catalog from: each once, at its beginning, to keep to its end. */
import type { Catalog } from './catalog.ts';
import { assertCatalog } from './check.ts';

export interface CatalogStore {
  /** The last good catalog. */
  current(): Catalog;
}

/** A catalog that is changed by whoever holds it, in the same process. */
export interface HeldCatalog extends CatalogStore {
  /** Throws CATALOG_INVALID, and stays with the one before, when the next has findings. */
  replace(next: Catalog): void;
}

export function heldCatalog(first: Catalog): HeldCatalog {
  let catalog = assertCatalog(first);
  return {
    current: () => catalog,
    replace(next) {
      catalog = assertCatalog(next);
    },
  };
}
