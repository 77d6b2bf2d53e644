/** Reads sites.csv: `site,title`. Where a site is reached is no business of the deployment. */
import { isSiteId, type SiteId } from '../catalog.ts';
import { type Read, readRows } from './read-rows.ts';
import type { Table } from './table.ts';

export const SITE_COLUMNS: readonly string[] = Object.freeze(['site', 'title']);

export function readTitles(table: Table): Read<ReadonlyMap<SiteId, string>> {
  const titles = new Map<SiteId, string>();
  const faults = readRows(table, SITE_COLUMNS, ({ cells: { site = '', title = '' } }) => {
    if (!isSiteId(site)) return `${JSON.stringify(site)} is not a site id (letters, digits, hyphens)`;
    if (titles.has(site)) return `site ${site} is there twice`;
    titles.set(site, title);
    return undefined;
  });
  return { value: titles, faults };
}
