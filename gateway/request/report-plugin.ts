/** Puts into the response's extensions how complete it is. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { ERRORS } from '../../errors/catalogue.ts';
import { mayHide } from './hidden-values.ts';
import { inOrderOfAnswer } from './in-order-of-answer.ts';
import type { RequestContext } from './request-context.ts';

/** `supergraph`: with all that callers do not see. */
export const reportPlugin = (supergraph: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({
      response,
      schema,
      document,
      operation,
      contextValue: { report, requestId },
    }) => {
      if (response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const { valueCompletion, ...extensions } = result.extensions ?? {};
      if (Array.isArray(valueCompletion) && valueCompletion.length > 0) {
        const faults = valueCompletion.filter(
          (error: GraphQLFormattedError) =>
            !(
              isAboutTheValue(error) &&
              document &&
              operation &&
              mayHide(supergraph, { schema, document, operation }, error.path ?? [])
            ),
        );
        result.errors = [...(result.errors ?? []), ...completionErrors(faults, result.errors ?? [])];
        if (result.errors.length === 0) delete result.errors;
      }
      if (result.errors) result.errors = inOrderOfAnswer(result.errors, result.data);
      const coverage = inOrderOfAnswer(report.coverage, result.data);
      // Introspection asks no site and needs no account of it.
      const account = coverage.length === 0 ? {} : { coverage };
      result.extensions = { ...extensions, requestId, ...account };
    },
  }),
});

/** Apollo's other complaint is a null where there must be something, and that is never meant. */
const isAboutTheValue = ({ message }: GraphQLFormattedError): boolean => message.startsWith('Invalid ');

/**
 * Apollo's gateway nulls a value of the wrong type and says so only in an extension: that is an error
 * like any other, unless an error is already there for the place it came from.
 */
function completionErrors(
  found: readonly GraphQLFormattedError[],
  known: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const explained = ({ path = [] }: GraphQLFormattedError): boolean =>
    known.some((error) => error.path?.every((step, at) => at >= path.length || step === path[at]) ?? false);
  return found
    .filter((error) => !explained(error))
    .map(({ path }) => ({
      message: ERRORS.SITE_ANSWER_INVALID.summary,
      ...(path === undefined ? {} : { path }),
      extensions: { code: 'SITE_ANSWER_INVALID' },
    }));
}
