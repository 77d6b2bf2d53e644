/** The supergraph of the project's own subgraphs, as `npm start` composes it. */
import { loadSitesSdl, SITES_SUBGRAPH } from '../gateway/sites/sites-subgraph.ts';
import { loadSupergraph, type Supergraph } from '../gateway/supergraph/load-supergraph.ts';
import { subgraphFiles } from '../start/subgraph-files.ts';

export async function projectSupergraph(): Promise<Supergraph> {
  return loadSupergraph(subgraphFiles(['organizations', 'personnel', 'members']), {
    name: SITES_SUBGRAPH,
    sdl: await loadSitesSdl(),
  });
}
