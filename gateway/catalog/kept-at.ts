/** Patterns of all that a site keeps, worked out once for a catalog: every question to a site says it. */
import { type CodePattern, simplifyPatterns } from '../../codes/pattern.ts';
import { type Catalog, fragmentsAt, type SiteId } from './catalog.ts';

const known = new WeakMap<Catalog, Map<SiteId, readonly CodePattern[]>>();

/** Also where the catalog is one that was cut down for a request. */
export function keptAt(catalog: Catalog, site: SiteId): readonly CodePattern[] {
  const whole = catalog.whole ?? catalog;
  const bySite = known.get(whole) ?? new Map<SiteId, readonly CodePattern[]>();
  known.set(whole, bySite);
  const patterns = bySite.get(site) ?? simplifyPatterns(fragmentsAt(whole, site).map(({ where }) => where));
  bySite.set(site, patterns);
  return patterns;
}
