/** A site comes before its first fragment and goes after its last. */
import { type Catalog, fragmentsAt, type Site, type SiteId } from '../catalog.ts';
import { catalogInvalid } from '../refusal.ts';
import { someOf } from '../some-of.ts';
import { changed } from './change.ts';

/** The site keeps nothing yet, so plans, cursors and the version stay what they are. */
export function addSite(catalog: Catalog, site: Site): Catalog {
  if (catalog.sites.has(site.id)) throw catalogInvalid([`there is a site ${site.id} already`]);
  return changed(catalog, { sites: new Map([...catalog.sites, [site.id, Object.freeze({ ...site })]]) });
}

/** Refused while the site keeps a copy of anything, be it a standby. */
export function removeSite(catalog: Catalog, site: SiteId): Catalog {
  if (!catalog.sites.has(site)) throw catalogInvalid([`there is no site ${site}`]);
  const kept = fragmentsAt(catalog, site).map(({ name }) => name);
  if (kept.length > 0) throw catalogInvalid([`site ${site} still keeps ${someOf(kept)}`]);
  return changed(catalog, { sites: new Map([...catalog.sites].filter(([id]) => id !== site)) });
}
