/** Patterns of all that a site keeps, worked out once for a catalog: every question to a site says it. */
import { type CodePattern, simplifyPatterns } from '../../codes/pattern.ts';
import { type Catalog, fragmentsAt, type SiteId } from './catalog.ts';

const known = new WeakMap<Catalog, Map<SiteId, readonly CodePattern[]>>();

export function keptAt(catalog: Catalog, site: SiteId): readonly CodePattern[] {
  const bySite = known.get(catalog) ?? new Map<SiteId, readonly CodePattern[]>();
  known.set(catalog, bySite);
  const patterns = bySite.get(site) ?? simplifyPatterns(fragmentsAt(catalog, site).map(({ where }) => where));
  bySite.set(site, patterns);
  return patterns;
}
