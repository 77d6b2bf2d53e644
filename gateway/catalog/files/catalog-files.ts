/** The files of a deployment's catalog: their places, their texts, and the schemas that the texts say. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Allocation, DataFragment, SiteId } from '../catalog.ts';
import { catalogInvalid, refuse } from '../refusal.ts';
import { ALLOCATION_COLUMNS, readAllocation } from './read-allocation.ts';
import { FRAGMENT_COLUMNS, readFragments } from './read-fragments.ts';
import type { Read } from './read-rows.ts';
import { readTitles, SITE_COLUMNS } from './read-titles.ts';
import { parseTable, type Table } from './table.ts';

/** Fragments, allocation and site titles as the deployment's files give them, before any URL is known. */
export interface Schemas {
  readonly fragments: readonly DataFragment[];
  readonly allocation: Allocation;
  readonly titles: ReadonlyMap<SiteId, string>;
}

export interface CatalogTables {
  readonly fragments: Table;
  readonly allocation: Table;
  readonly sites: Table;
}

/** The default allocation has no name. */
export const catalogPaths = (
  directory: string,
  allocation?: string,
): { readonly [Name in keyof CatalogTables]: string } => ({
  fragments: join(directory, 'catalog', 'fragments.csv'),
  allocation: join(
    directory,
    'catalog',
    allocation === undefined ? 'allocation.csv' : `allocation.${allocation}.csv`,
  ),
  sites: join(directory, 'catalog', 'sites.csv'),
});

/** Throws CATALOG_INVALID when a file cannot be read as a table. */
export async function readTables(directory: string, allocation?: string): Promise<CatalogTables> {
  const paths = catalogPaths(directory, allocation);
  const [fragments, kept, sites] = await Promise.all([
    readTable(paths.fragments, FRAGMENT_COLUMNS),
    readTable(paths.allocation, ALLOCATION_COLUMNS),
    readTable(paths.sites, SITE_COLUMNS),
  ]);
  return { fragments, allocation: kept, sites };
}

async function readTable(file: string, columns: readonly string[]): Promise<Table> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw catalogInvalid([`${file}: the file could not be read`], cause);
  });
  return parseTable(file, text, columns);
}

/** Throws CATALOG_INVALID with `file:line` of every row that is wrong. */
export function toSchemas(tables: CatalogTables, space: number): Schemas {
  const fragments = readFragments(tables.fragments, space);
  const allocation = readAllocation(tables.allocation);
  const titles = readTitles(tables.sites);
  const all: readonly Read<unknown>[] = [fragments, allocation, titles];
  refuse(all.flatMap(({ faults }) => faults));
  return { fragments: fragments.value, allocation: allocation.value, titles: titles.value };
}
