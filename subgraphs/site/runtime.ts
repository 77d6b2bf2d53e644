/** What all sites of one deployment in one process share: code schemes, policy and one server per subgraph. */
import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import { loadCodeSchemes } from '../../codes/load.ts';
import type { CodeSchemes } from '../../codes/scheme.ts';
import { DEFAULT_TRUST } from '../../identity/trust-settings.ts';
import { entitiesOf } from '../../policy/check/entities.ts';
import { followPolicy, type PolicySource } from '../../policy/follow-policy.ts';
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
  /** Each request takes it once, at its beginning. */
  readonly policies: PolicySource;
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
  /** How old a policy may become that nobody confirms. */
  readonly maximumAgeSeconds?: number | undefined;
}

export async function loadRuntime({
  deployment,
  subgraphs,
  log,
  maximumAgeSeconds = DEFAULT_TRUST.maximumAgeSeconds,
}: RuntimeOptions): Promise<SiteRuntime> {
  const wanted = subgraphs.map((given) => (typeof given === 'string' ? subgraphNamed(given) : given));
  const schemes = await loadCodeSchemes(deployment);
  const types = entitiesOf(wanted.flatMap(({ sdl }) => sdl.definitions));
  const world = { entities: { types, whole: false } };
  const policies = await followPolicy({ deployment, schemes, world, maximumAgeSeconds, log });
  const served = new Map<string, ServedSubgraph>();
  for (const subgraph of wanted) {
    served.set(subgraph.name, { subgraph, server: await subgraphServer(subgraph, schemes, log) });
  }
  return Object.freeze({
    schemes,
    policies,
    log,
    served,
    stop: async () => {
      policies.stop();
      await Promise.all([...served.values()].map(({ server }) => server.stop()));
    },
  });
}
