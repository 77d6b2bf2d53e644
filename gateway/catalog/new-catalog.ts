/** Makes catalogs: frozen, with a version that follows from what they say, however they came to say it. */
import { createHash } from 'node:crypto';
import type { Allocation, Catalog, DataFragment } from './catalog.ts';

/** Two catalogs with the same fragments at the same places have the same version. */
export function newCatalog({ fragments, sites, allocation }: Omit<Catalog, 'version'>): Catalog {
  return Object.freeze({
    version: versionOf(fragments, allocation),
    fragments: Object.freeze([...fragments]),
    sites,
    allocation: new Map([...allocation].map(([name, copies]) => [name, Object.freeze([...copies])])),
  });
}

function versionOf(fragments: readonly DataFragment[], allocation: Allocation): string {
  const text = fragments
    .map(({ name, where }) => `${name} ${where} ${printCopies(allocation, name)}`)
    .sort()
    .join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Standbys have no order among them that anyone could rely on. */
const printCopies = (allocation: Allocation, fragment: string): string =>
  (allocation.get(fragment) ?? [])
    .map(({ site, role, stalenessSeconds }) =>
      role === 'primary' ? site : `${site}:${role}:${stalenessSeconds}`,
    )
    .sort()
    .join(' ');
