/** Reads a deployment's fragmentation and allocation schemas and refuses them with every finding at once. */
import { type Catalog, parseSiteId, type Site, type SiteId } from './catalog.ts';
import { assertCatalog } from './check.ts';
import { loadCompleteness } from './completeness.ts';
import { readTables, type Schemas, toSchemas } from './files/catalog-files.ts';
import { newCatalog } from './new-catalog.ts';

export interface CatalogSource {
  /** The deployment's directory; its `catalog/` holds fragments.csv, sites.csv and the allocations. */
  readonly directory: string;
  /** Name of an allocation (`catalog/allocation.<name>.csv`), or undefined for the default one. */
  readonly allocation?: string;
  /** Site → base URL. A property of the environment, so not in the deployment. */
  readonly urls: Readonly<Record<string, string>>;
  /** Length of the deployment's code space. */
  readonly space: number;
}

/** Throws CATALOG_INVALID, or CONFIGURATION_INVALID when the name of a site is no site id. */
export async function loadCatalog(source: CatalogSource): Promise<Catalog> {
  const schemas = await loadSchemas(source);
  const catalog = toCatalog(schemas, source.urls);
  return assertCatalog(catalog, await loadCompleteness(source.directory, source.space));
}

/** Fragments, allocation and site titles as the deployment's files give them, before any URL is known. */
export async function loadSchemas(source: Omit<CatalogSource, 'urls'>): Promise<Schemas> {
  return toSchemas(await readTables(source.directory, source.allocation), source.space);
}

export function toCatalog(
  { fragments, allocation, titles }: Schemas,
  urls: Readonly<Record<string, string>>,
): Catalog {
  const sites = new Map<SiteId, Site>(
    Object.entries(urls).map(([name, url]) => {
      const id = parseSiteId(name);
      return [id, Object.freeze({ id, title: titles.get(id) ?? id, url: url.replace(/\/+$/, '') })];
    }),
  );
  return newCatalog({ fragments, sites, allocation });
}
