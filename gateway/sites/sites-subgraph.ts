/** The gateway's own subgraph: the catalog as the caller may see it. */
import { readFile } from 'node:fs/promises';
import { type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { intersectPatterns } from '../../codes/pattern.ts';
import type { Catalog, DataFragment, Site, SiteId } from '../catalog/catalog.ts';
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
      fragments: ({ id }: SiteReference, _: unknown, { catalog }: RequestContext) => fragmentsAt(catalog, id),
      reachable: ({ id }: SiteReference) => observer.healthOf(id)?.reachable,
      lastAnsweredAt: ({ id }: SiteReference) => observer.healthOf(id)?.lastAnsweredAt,
    },
  };
  return new LocalGraphQLDataSource(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
}

const fragmentsAt = ({ fragments, allocation }: Catalog, site: SiteId): readonly DataFragment[] =>
  fragments.filter(({ name }) => allocation.get(name) === site);
