/** What all sites of one deployment in one process share: code schemes, policy and one server per subgraph. */
import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import { loadCodeSchemes } from '../../codes/load.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { Policy } from '../../policy/policy.ts';
import type { RequestContext } from '../shared/request/context.ts';
import type { Subgraph } from '../shared/subgraph.ts';
import { subgraphNamed } from '../subgraphs.ts';
import { subgraphServer } from './subgraph-server.ts';

export interface ServedSubgraph {
  readonly subgraph: Subgraph;
  readonly server: ApolloServer<RequestContext>;
}

export interface SiteRuntime {
  readonly schemes: CodeSchemes;
  readonly policy: Policy;
  readonly log: Logger;
  /** By name; the name is the path under which a site serves the subgraph. */
  readonly served: ReadonlyMap<string, ServedSubgraph>;
  stop(): Promise<void>;
}

export interface RuntimeOptions {
  readonly deployment: string;
  /** Names, or subgraphs that the project does not list. */
  readonly subgraphs: readonly (string | Subgraph)[];
  readonly log: Logger;
}

export async function loadRuntime({ deployment, subgraphs, log }: RuntimeOptions): Promise<SiteRuntime> {
  const wanted = subgraphs.map((given) => (typeof given === 'string' ? subgraphNamed(given) : given));
  const schemes = await loadCodeSchemes(deployment);
  const policy = await loadPolicy(deployment, schemes);
  const served = new Map<string, ServedSubgraph>();
  for (const subgraph of wanted) {
    served.set(subgraph.name, { subgraph, server: await subgraphServer(subgraph, schemes, log) });
  }
  return Object.freeze({
    schemes,
    policy,
    log,
    served,
    stop: async () => {
      await Promise.all([...served.values()].map(({ server }) => server.stop()));
    },
  });
}
