/** Where a row lies: the first site that the catalog names for its place. */
import type { House } from '../../house/house.ts';
import { lies } from '../../house/topology.ts';

const known = new WeakMap<object, Map<string, string>>();

export function siteOf({ fragments }: House, place: string): string {
  const sites = known.get(fragments) ?? new Map<string, string>();
  known.set(fragments, sites);
  const site = sites.get(place) ?? fragments.find(({ where }) => lies(place, where))?.site;
  if (site === undefined) throw new Error(`${place} lies in no fragment`);
  sites.set(place, site);
  return site;
}

/** Where at least one of the rows lies. */
export const sitesOf = (house: House, rows: readonly { readonly place: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ place }) => siteOf(house, place)));
