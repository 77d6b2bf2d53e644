/** Cuts the topology of a house in two: what a hub keeps at its sites, and what the gateway above it sees of that. */
import { type PlacedFragment, planTopology, type Topology } from './topology.ts';

export interface Levels {
  readonly above: Topology;
  readonly below: Topology;
}

/**
 * Above, a fragment is whole again that was split over sites of the hub, and what these sites keep is the hub's.
 * Throws when a fragment lies on both sides.
 */
export async function levelsOf(
  deployment: string,
  { sites, fragments }: Topology,
  hub: string,
  below: readonly string[],
): Promise<Levels> {
  const isBelow = ({ site }: PlacedFragment): boolean => below.includes(site);
  const whole = await planTopology(deployment, { sites: 1 });
  const above = whole.fragments.flatMap((original): PlacedFragment[] => {
    const pieces = fragments.filter(
      ({ name }) => name === original.name || name.startsWith(`${original.name}-`),
    );
    if (!pieces.some(isBelow)) return pieces;
    if (!pieces.every(isBelow)) throw new Error(`${original.name} lies below the hub only in part`);
    const standbys = pieces.flatMap((piece) => piece.standbys).filter((site) => !below.includes(site));
    return [{ ...original, site: hub, standbys: [...new Set(standbys)] }];
  });
  const kept = fragments.filter(isBelow).map((fragment) => ({
    ...fragment,
    standbys: fragment.standbys.filter((site) => below.includes(site)),
  }));
  return {
    above: { sites: [...sites.filter((site) => !below.includes(site)), hub], fragments: above },
    below: { sites: below, fragments: kept },
  };
}
