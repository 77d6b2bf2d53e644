/** Reads a deployment's fragmentation and allocation schemas and refuses them with every finding at once. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parsePattern } from '../../codes/pattern.ts';
import { readTable } from '../../documents/read-table.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { type Catalog, type DataFragment, parseSiteId, type Site, type SiteId } from './catalog.ts';
import { checkCatalog } from './check.ts';

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

export async function loadCatalog(source: CatalogSource): Promise<Catalog> {
  const { fragments, allocation, titles } = await loadSchemas(source);
  const sites = new Map<SiteId, Site>(
    Object.entries(source.urls).map(([name, url]) => {
      const id = parseSiteId(name);
      return [id, { id, title: titles.get(id) ?? id, url: url.replace(/\/+$/, '') }];
    }),
  );
  const catalog = { version: versionOf(fragments, allocation), fragments, sites, allocation };
  const findings = checkCatalog(catalog);
  if (findings.length > 0) {
    throw new TributaryError('CATALOG_INVALID', findings.map((finding) => finding.message).join('; '));
  }
  return Object.freeze(catalog);
}

/** Fragments, allocation and site titles as the deployment's files give them, before any URL is known. */
export async function loadSchemas({ directory, allocation, space }: Omit<CatalogSource, 'urls'>): Promise<{
  readonly fragments: readonly DataFragment[];
  readonly allocation: ReadonlyMap<string, SiteId>;
  readonly titles: ReadonlyMap<string, string>;
}> {
  const folder = join(directory, 'catalog');
  const allocationFile = allocation === undefined ? 'allocation.csv' : `allocation.${allocation}.csv`;
  const fragments = (await rows(join(folder, 'fragments.csv'), ['fragment', 'where', 'title'])).map((row) =>
    Object.freeze({ name: row.fragment, title: row.title, where: parsePattern(row.where, space) }),
  );
  const kept = await rows(join(folder, allocationFile), ['fragment', 'site']);
  const titles = await rows(join(folder, 'sites.csv'), ['site', 'title']);
  return {
    fragments,
    allocation: toAllocation(kept),
    titles: new Map(titles.map((row) => [row.site, row.title])),
  };
}

/** A fragment has one site: of two lines for it, neither may win in silence. */
function toAllocation(
  lines: readonly Readonly<Record<'fragment' | 'site', string>>[],
): ReadonlyMap<string, SiteId> {
  const allocation = new Map<string, SiteId>();
  for (const { fragment, site } of lines) {
    const before = allocation.get(fragment);
    if (before !== undefined) {
      throw new TributaryError('CATALOG_INVALID', `fragment ${fragment} is kept at ${before} and at ${site}`);
    }
    allocation.set(fragment, parseSiteId(site));
  }
  return allocation;
}

async function rows<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<Record<Column, string>[]> {
  return (await readTable(file, [])).map((record: Readonly<Record<string, string>>, at) => {
    const missing = columns.find((column) => !record[column]);
    if (missing !== undefined) {
      throw new TributaryError('CATALOG_INVALID', `${file}: row ${at + 2} has no ${missing}`);
    }
    return record as Record<Column, string>;
  });
}

function versionOf(fragments: readonly DataFragment[], allocation: ReadonlyMap<string, SiteId>): string {
  const text = fragments
    .map(({ name, where }) => `${name} ${where} ${allocation.get(name)}`)
    .sort()
    .join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
