/** The gateway's own subgraph: the catalog as the caller may see it. */
import { readFile } from 'node:fs/promises';
import { type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { intersectPatterns } from '../../codes/pattern.ts';
import { type Catalog, fragmentsAt, placementsOf, type Site, type SiteId } from '../catalog/catalog.ts';
import type { SiteObserver } from '../execute/observed-connector.ts';
import type { RequestContext } from '../request/request-context.ts';

export const SITES_SUBGRAPH = 'sites';

export const loadSitesSdl = (): Promise<string> =>
  readFile(new URL('schema.graphql', import.meta.url), 'utf8');

interface SiteReference {
  readonly id: SiteId;
}

/** `relations` are the entities that are cut over sites: a site is shown to whom it can hold a row for. */
export function sitesDataSource(
  sdl: string,
  relations: readonly string[],
  observer: SiteObserver,
): GraphQLDataSource<RequestContext> {
  const visible = ({ catalog, planning }: RequestContext): SiteReference[] => {
    const scopes = relations.flatMap((relation) => planning.scopeOf(relation));
    return [...catalog.sites.keys()]
      .filter((id) =>
        fragmentsAt(catalog, id).some(({ where }) => scopes.some((scope) => intersectPatterns(where, scope))),
      )
      .map((id) => ({ id }));
  };
  const siteOf = ({ id }: SiteReference, { catalog }: RequestContext): Site | undefined =>
    catalog.sites.get(id);
  const resolvers = {
    Query: { sites: (_: unknown, __: unknown, context: RequestContext) => visible(context) },
    Site: {
      title: (site: SiteReference, _: unknown, context: RequestContext) => siteOf(site, context)?.title,
      fragments: ({ id }: SiteReference, _: unknown, { catalog }: RequestContext) => copiesAt(catalog, id),
      reachable: ({ id }: SiteReference) => observer.healthOf(id)?.reachable,
      lastAnsweredAt: ({ id }: SiteReference) => observer.healthOf(id)?.lastAnsweredAt,
    },
  };
  return new LocalGraphQLDataSource(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
}

/** What the site keeps of each of its fragments. */
const copiesAt = (catalog: Catalog, site: SiteId): readonly object[] =>
  fragmentsAt(catalog, site).map((fragment) => {
    const copy = placementsOf(catalog, fragment.name).find((placement) => placement.site === site);
    return { ...fragment, role: copy?.role.toUpperCase(), stalenessSeconds: copy?.stalenessSeconds };
  });
