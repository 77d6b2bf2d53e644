/** Which sites must be asked, because they hold something that fits, and which may be asked at all. */

import type { House } from '../../house/house.ts';
import type { RequestCounts } from '../../house/request-log.ts';
import { sitesWithin } from '../reach/reach.ts';
import { siteOf } from '../reach/site-of.ts';
import type { Demands } from '../rights/places.ts';

export interface Reached {
  /**
   * A part of the operation that a subgraph answers from rows at these places, out of those that `demands` leave of
   * `scope`: the places whose rows the caller sees, when absent.
   */
  part(
    subgraph: string,
    places: Iterable<string>,
    demands: Demands,
    scope?: readonly string[],
  ): ReadonlySet<string>;
  /** What every site holds: any may be asked. */
  anywhere(subgraph: string): void;
  /** Throws when a site was not asked that holds something, or was asked that cannot. */
  hold(before: RequestCounts, after: RequestCounts): void;
}

/** `visible`: the patterns of the places whose rows the caller sees. */
export function reachedBy(house: House, visible: readonly string[]): Reached {
  const needed = new Map<string, Set<string>>();
  const allowed = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, subgraph: string, sites: Iterable<string>): void => {
    const known = map.get(subgraph) ?? new Set();
    map.set(subgraph, known);
    for (const site of sites) known.add(site);
  };
  return {
    part(subgraph, places, demands, scope = visible) {
      const sites = sitesWithin(house, [...demands, scope]);
      add(allowed, subgraph, sites);
      for (const place of places) add(needed, subgraph, [siteOf(house, place)]);
      return sites;
    },
    anywhere: (subgraph) => add(allowed, subgraph, house.sites),
    hold(before, after) {
      for (const subgraph of new Set([...allowed.keys(), ...subgraphsIn(after)])) {
        const asked = house.sites.filter(
          (site) => (after[site]?.[subgraph] ?? 0) > (before[site]?.[subgraph] ?? 0),
        );
        const mayBe = allowed.get(subgraph) ?? new Set();
        const idle = asked.filter((site) => !mayBe.has(site));
        if (idle.length > 0)
          throw new Error(`${idle.join()} asked for ${subgraph}, and cannot hold anything`);
        const lost = [...(needed.get(subgraph) ?? [])].filter((site) => !asked.includes(site));
        if (lost.length > 0) throw new Error(`${lost.join()} not asked for ${subgraph}, and holds something`);
      }
    },
  };
}

const subgraphsIn = (counts: RequestCounts): readonly string[] => Object.values(counts).flatMap(Object.keys);
