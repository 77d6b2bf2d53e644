/** The seam with Apollo: its gateway plans over the supergraph, and for each subgraph finds the source we give it. */
import './config/no-telemetry.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { EvidenceLog } from '../evidence/evidence-log.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { FragmentedDataSource } from './execute/data-source.ts';
import type { SiteObserver } from './execute/observed-connector.ts';
import type { SiteConnector } from './execute/site-connector.ts';
import type { StatisticsCache } from './execute/statistics-cache.ts';
import { explainer } from './explain/explainer.ts';
import type { Behind } from './explain/plan-operation.ts';
import { plannedGateway } from './federate/planned-gateway.ts';
import { guardOperations } from './guard/guard-operations.ts';
import { guardedGateway } from './guard/guarded-gateway.ts';
import { type PlainDataSource, plainDataSource } from './plain/plain-data-source.ts';
import { completePlugin } from './request/complete-plugin.ts';
import { errorExit } from './request/error-exit.ts';
import { evidencePlugin } from './request/evidence-plugin.ts';
import { operationPlugin } from './request/operation-plugin.ts';
import { reportPlugin } from './request/report-plugin.ts';
import type { RequestContext } from './request/request-context.ts';
import { sitesDataSource } from './sites/sites-subgraph.ts';
import type { SubgraphSource } from './supergraph/compose.ts';
import type { SubgraphFiles, Supergraph } from './supergraph/load-supergraph.ts';
import { fragmentedEntities } from './supergraph/routed-schema.ts';

export interface ApolloParts {
  readonly supergraph: Supergraph;
  /** The gateway's own subgraph. */
  readonly own: SubgraphSource;
  readonly subgraphs: readonly SubgraphFiles[];
  readonly connector: SiteConnector & SiteObserver;
  readonly statistics: StatisticsCache;
  readonly limits: Pick<GatewayConfig['limits'], 'siteDeadlineMs' | 'siteAnswerBytes'>;
  readonly evidence: EvidenceLog;
  readonly logger: Logger;
}

export function apolloServer({
  supergraph,
  own,
  subgraphs,
  connector,
  statistics,
  limits,
  evidence,
  logger,
}: ApolloParts): ApolloServer<RequestContext> {
  const { supergraphSdl, routed } = supergraph;
  const urls = new Map(subgraphs.map(({ name, url }) => [name, url]));
  const plain: PlainDataSource[] = [];
  const fragmented = new Map<string, FragmentedDataSource>();
  const guard = guardOperations(routed.schema);
  const explaining = explainer(supergraph, behindSubgraph(own.name, fragmented), guard);
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      if (name === own.name) return sitesDataSource(own.sdl, fragmentedEntities(routed), connector);
      const url = urls.get(name);
      if (url === undefined) {
        const source = new FragmentedDataSource(name, routed, connector, statistics);
        fragmented.set(name, source);
        return source;
      }
      const source = plainDataSource({
        name,
        url,
        deadlineMs: limits.siteDeadlineMs,
        maximumBytes: limits.siteAnswerBytes,
      });
      plain.push(source);
      return source;
    },
    experimental_didResolveQueryPlan: ({ queryPlan, operationContext, requestContext }) => {
      const { request, context } = requestContext;
      const operation = { node: operationContext.operation, variables: request.variables ?? {} };
      explaining.guard(queryPlan, operation, context as RequestContext);
    },
  });
  return new ApolloServer<RequestContext>({
    gateway: guardedGateway(plannedGateway(gateway), guard),
    introspection: true,
    // What one caller has asked must not be there for another to find: a text may hold a name.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    formatError: errorExit(logger),
    plugins: [
      operationPlugin,
      reportPlugin(routed.schema),
      completePlugin,
      explaining.plugin,
      closing(plain),
      evidencePlugin({ schema: routed.schema, evidence, logger }),
    ],
    stopOnTerminationSignals: false,
    logger,
  });
}

const behindSubgraph =
  (own: string, fragmented: ReadonlyMap<string, FragmentedDataSource>) =>
  (name: string): Behind => {
    const source = fragmented.get(name);
    if (source !== undefined) return { kind: 'sites', shapeOf: (text) => source.shapeOf(text) };
    return { kind: name === own ? 'gateway' : 'server' };
  };

const closing = (sources: readonly PlainDataSource[]): ApolloServerPlugin<RequestContext> => ({
  serverWillStart: async () => ({
    serverWillStop: async () => {
      await Promise.all(sources.map((source) => source.close()));
    },
  }),
});
