/** Many keys, few sites: each site gets, in one fetch, the keys that it may hold something for. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { DataFragment, SiteId } from '../catalog/catalog.ts';
import { inCatalogOrder } from './assign-sites.ts';
import type { PrunedFragment, RefusedKey, Routing, SiteFetchNode } from './fragment-plan.ts';
import type { PlanningContext } from './planning-context.ts';

interface KeyedRoutes {
  readonly routing: Routing;
  readonly inputs: readonly SiteFetchNode[];
  readonly pruned: readonly PrunedFragment[];
}

/** How one key is routed. */
export type KeyRoute = Pick<KeyedRoutes, 'routing' | 'inputs'>;

/** `route` gives one key's fetches, or throws what is wrong with the key: that refuses this one, not its neighbours. */
export function keyedRoutes(
  indexes: readonly number[],
  { catalog, optimize }: PlanningContext,
  route: (index: number) => KeyRoute,
): { readonly routes: KeyedRoutes; readonly refused: readonly RefusedKey[] } {
  const refused: RefusedKey[] = [];
  const routings = new Set<Routing>();
  const found = indexes.flatMap((index) => {
    try {
      const { routing, inputs } = route(index);
      routings.add(routing);
      return inputs.map((fetch) => ({ index, fetch }));
    } catch (error) {
      if (!(error instanceof TributaryError)) throw error;
      refused.push({ index, error });
      return [];
    }
  });
  const everyone = indexes.filter((index) => refused.every((one) => one.index !== index));
  const inputs = inCatalogOrder(joinBySite(found, optimize.pushDown ? undefined : everyone), catalog);
  const kept = new Set(inputs.flatMap(({ fragments }) => fragments));
  return {
    refused,
    routes: {
      routing: routingOfKeys(routings, inputs),
      inputs,
      pruned: isAboutFragments(found, refused, indexes)
        ? catalog.fragments
            .filter((fragment) => !kept.has(fragment))
            .map((fragment): PrunedFragment => ({ fragment, reason: { kind: 'keys' } }))
        : [],
    },
  };
}

/** Of what every site holds nothing can be left out, and where every key is refused nothing was looked for. */
const isAboutFragments = (
  found: readonly KeyedFetch[],
  refused: readonly RefusedKey[],
  indexes: readonly number[],
): boolean =>
  refused.length < indexes.length &&
  (found.length === 0 || found.some(({ fetch }) => fetch.fragments.length > 0));

/** The widest of the keys' own routings. */
function routingOfKeys(routings: ReadonlySet<Routing>, inputs: readonly SiteFetchNode[]): Routing {
  if (inputs.length === 0) return 'none';
  if (routings.has('scatter')) return 'scatter';
  if (routings.has('any')) return 'any';
  return inputs.length === 1 ? 'single' : 'subset';
}

interface KeyedFetch {
  readonly index: number;
  readonly fetch: SiteFetchNode;
}

function joinBySite(
  found: readonly KeyedFetch[],
  everyone: readonly number[] | undefined,
): readonly SiteFetchNode[] {
  const bySite = new Map<SiteId, KeyedFetch[]>();
  for (const one of found) {
    const beside = bySite.get(one.fetch.site);
    if (beside === undefined) bySite.set(one.fetch.site, [one]);
    else beside.push(one);
  }
  return [...bySite].map(([site, shares]) =>
    Object.freeze({
      kind: 'SiteFetch',
      site,
      fragments: [...new Set(shares.flatMap(({ fetch }): readonly DataFragment[] => fetch.fragments))],
      representations: everyone ?? [...new Set(shares.map(({ index }) => index))],
      stalenessSeconds: Math.max(...shares.map(({ fetch }) => fetch.stalenessSeconds)),
      otherwise: joinBySite(
        shares.flatMap(({ index, fetch }) => fetch.otherwise.map((other) => ({ index, fetch: other }))),
        everyone,
      ),
    }),
  );
}
