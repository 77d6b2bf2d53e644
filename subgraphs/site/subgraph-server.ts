/** The seam with Apollo Server: one server per subgraph executes for every site, with the site in the context. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { CodeSchemes } from '../../codes/scheme.ts';
import { isUnexpected, toCallerError } from '../shared/request/caller-error.ts';
import { columnField } from '../shared/request/column-field.ts';
import type { RequestContext } from '../shared/request/context.ts';
import { logUnexpected } from '../shared/request/log-error.ts';
import { buildSchema, type Subgraph } from '../shared/subgraph.ts';
import { evidencePlugin } from './evidence/evidence-plugin.ts';

export async function subgraphServer(
  subgraph: Subgraph,
  schemes: CodeSchemes,
  log: Logger,
): Promise<ApolloServer<RequestContext>> {
  const server = new ApolloServer<RequestContext>({
    schema: buildSchema(subgraph, schemes),
    fieldResolver: columnField,
    formatError: toCallerError,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      // A site reports to nobody but its owner: nothing may be switched on by the environment.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      evidencePlugin,
      {
        requestDidStart: async () => ({
          didEncounterErrors: async ({ errors, contextValue }) => {
            const where = { site: contextValue.site, subgraph: subgraph.name };
            for (const error of errors.filter(isUnexpected)) logUnexpected(log, error, where);
          },
        }),
      },
    ],
  });
  await server.start();
  return server;
}
