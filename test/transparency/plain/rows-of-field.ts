/** The rows that a field of many sites is made of, and who had to be asked for them. */

import type { PlacedFragment } from '../../house/topology.ts';
import type { TestHouse } from '../houses.ts';
import type { Order } from '../oracle/expected-keys.ts';
import type { Filter } from '../oracle/filter.ts';
import type { OracleRelationName } from '../oracle/relations.ts';
import { fragmentsWithin } from '../reach/reach.ts';
import { siteOf } from '../reach/site-of.ts';
import type { Demands } from '../rights/places.ts';
import type { OverNothing } from './numbers.ts';
import { type PlainContext, placeOf } from './plain-context.ts';
import type { Row } from './row-index.ts';

export interface RowsWanted {
  readonly subgraph: string;
  readonly relation: OracleRelationName;
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: readonly Order[] | null | undefined;
  /** Of the rows that fit, only these. */
  readonly only?: (row: Row) => boolean;
  /** What narrows the places, by the schema's word. */
  readonly demands?: Demands;
  /** Where rows may be for the caller, seen or counted; where they are seen when absent. */
  readonly scope?: readonly string[];
}

export interface FieldRows {
  readonly keys: readonly string[];
  readonly rows: readonly Row[];
  readonly nothing: OverNothing;
  /** The same rows as the sites give them one after the other: in catalog order, each site's by key. */
  bySite(): readonly Row[];
  /** Notes who is asked; left out for a field that is refused. */
  reach(): void;
}

export async function rowsOfField(wanted: RowsWanted, context: PlainContext): Promise<FieldRows> {
  const { subgraph, relation, filter, orderBy, only = () => true, demands = [] } = wanted;
  const { house, index, reached, view } = context;
  const { scope = view.visible } = wanted;
  const all = await context.keys({ relation, filter, orderBy });
  const keys = all.filter((key) => only(index.known(relation, key)));
  const rows = keys.map((key) => index.known(relation, key));
  const fragments = fragmentsWithin(house, [...demands, scope]);
  return {
    keys,
    rows,
    get nothing() {
      const [reduced, unreduced] = nothingIn(fragments, house);
      if (reduced !== unreduced) context.reduction.matters();
      return context.reduction.on ? reduced : unreduced;
    },
    bySite() {
      const rank = ranksOf(house);
      return keys
        .map((key, at) => ({ key, row: rows[at] as Row }))
        .map((one) => ({ ...one, rank: rank.get(siteOf(house, placeOf(relation, one.row))) ?? 0 }))
        .sort((one, other) => one.rank - other.rank || (one.key < other.key ? -1 : 1))
        .map(({ row }) => row);
    },
    reach() {
      const places = rows.map((row) => placeOf(relation, row));
      reached.part(subgraph, places, demands, scope);
    },
  };
}

/** Sites come in the order of the first fragment that each keeps. */
function ranksOf({ fragments }: TestHouse): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { site } of fragments) if (!ranks.has(site)) ranks.set(site, ranks.size);
  return ranks;
}

/**
 * With reduction and without. `fragments`: those that can contribute; a hub leaves out the others whatever the gateway
 * above it does.
 */
function nothingIn(
  fragments: readonly PlacedFragment[],
  { belowHub }: TestHouse,
): readonly [reduced: OverNothing, unreduced: OverNothing] {
  const hasIdleHub = belowHub.length > 0 && fragments.every(({ site }) => !belowHub.includes(site));
  return [fragments.length === 0 ? 'neutral' : 'absent', hasIdleHub ? 'neutral' : 'absent'];
}
