/**
 * Writes every operation down before its answer leaves, whatever became of it; an answer that could not be written down
 * does not leave. To be the last of the plugins: what it writes is what the others have made of the answer.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { ERRORS } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { EvidenceLog } from '../../evidence/evidence-log.ts';
import { isIntrospection } from '../../evidence/operation/is-introspection.ts';
import { toRequestError } from './error-exit.ts';
import { operationStatement } from './operation-statement.ts';
import type { RequestContext } from './request-context.ts';

export interface EvidencePluginParts {
  /** The supergraph, with its directives. */
  readonly schema: GraphQLSchema;
  readonly evidence: Pick<EvidenceLog, 'append' | 'assertKept'>;
  readonly logger: Logger;
}

export const evidencePlugin = ({
  schema,
  evidence,
  logger,
}: EvidencePluginParts): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ document, operation }) {
      if (!isKept(document, operation)) return;
      // What is known to be in vain need not be asked of the sites.
      await evidence.assertKept().catch((error: unknown) => {
        throw error instanceof TributaryError ? toRequestError(error) : error;
      });
    },

    async willSendResponse({ document, operation, request, response, contextValue }) {
      const { body, http } = response;
      if (body.kind !== 'single' || document === undefined || operation === undefined) return;
      if (!isKept(document, operation)) return;
      const { singleResult: result } = body;
      try {
        const asked = { schema, document, operation, variables: request.variables ?? {} };
        const given = { data: result.data, errors: result.errors ?? [] };
        const explained = contextValue.wishes.explain === 'plan';
        await evidence.append(operationStatement(asked, given, contextValue, { explained }));
      } catch (error) {
        const { requestId } = contextValue;
        if (!(error instanceof TributaryError))
          logger.error({ requestId, kind: String((error as Error).constructor.name) }, 'no entry was made');
        const { summary: message, status } = ERRORS.EVIDENCE_UNAVAILABLE;
        delete result.data;
        result.errors = [{ message, extensions: { code: 'EVIDENCE_UNAVAILABLE' } }];
        result.extensions = { requestId };
        http.status = status;
      }
    },
  }),
});

/** An operation that was never found in the request looked at nothing, nor did one about the schema. */
const isKept = (document: DocumentNode, operation: OperationDefinitionNode | undefined): boolean =>
  operation !== undefined && !isIntrospection(document, operation);
