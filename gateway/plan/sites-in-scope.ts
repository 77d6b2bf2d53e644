/** Which sites hold rows that a caller may see at all: asked for every fetch by key, and the same for every request. */
import type { CodePattern } from '../../codes/pattern.ts';
import { type Catalog, primaryOf, type SiteId } from '../catalog/catalog.ts';
import { reduce } from './reduce.ts';

type Known = Map<string, readonly SiteId[]>;

const byCatalog = new WeakMap<Catalog, Known>();

/** There are as many scopes as posts; a flood of them must not fill the memory. */
const MAXIMUM_SCOPES = 2_000;

/** Primaries only: where a copy is asked instead, that makes no site more. */
export function sitesInScope(catalog: Catalog, scope: readonly CodePattern[]): readonly SiteId[] {
  const known: Known = byCatalog.get(catalog) ?? new Map();
  byCatalog.set(catalog, known);
  const name = scope.join(' ');
  const sites = known.get(name) ?? sitesOf(catalog, scope);
  if (known.size >= MAXIMUM_SCOPES) known.clear();
  known.set(name, sites);
  return sites;
}

function sitesOf(catalog: Catalog, scope: readonly CodePattern[]): readonly SiteId[] {
  const { kept } = reduce({ fragments: catalog.fragments, allowed: [] }, scope);
  return Object.freeze([...new Set(kept.flatMap(({ name }) => primaryOf(catalog, name) ?? []))]);
}
