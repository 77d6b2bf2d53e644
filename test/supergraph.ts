/** The supergraph of the project's own subgraphs, as `npm start` composes it. */
import { join } from 'node:path';
import { loadSitesSdl, SITES_SUBGRAPH } from '../gateway/sites/sites-subgraph.ts';
import { loadSupergraph, type Supergraph } from '../gateway/supergraph/load-supergraph.ts';

const SUBGRAPHS = join(import.meta.dirname, '..', 'subgraphs');

export const subgraphFiles = (names: readonly string[]) =>
  names.map((name) => ({
    name,
    sdl: [join(SUBGRAPHS, 'shared', 'fragments.graphql'), join(SUBGRAPHS, name, 'schema.graphql')],
  }));

export async function projectSupergraph(): Promise<Supergraph> {
  return loadSupergraph(subgraphFiles(['organizations', 'personnel', 'members']), {
    name: SITES_SUBGRAPH,
    sdl: await loadSitesSdl(),
  });
}
