/** Refuses a request that names no operation that could run, before the gateway's planner trips over it. */
import type { ApolloServerPlugin } from '@apollo/server';
import { TributaryError } from '../../errors/tributary-error.ts';
import { toRequestError } from './error-exit.ts';
import type { RequestContext } from './request-context.ts';

export const operationPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName, schema }) => {
      if (operation === undefined) {
        const why = operationName
          ? `There is no operation ${operationName}.`
          : 'Say by operationName which operation to run.';
        throw toRequestError(new TributaryError('OPERATION_RESOLUTION_FAILURE', why));
      }
      if (operation.operation === 'mutation' && !schema.getMutationType()) {
        throw toRequestError(
          new TributaryError('OPERATION_RESOLUTION_FAILURE', 'The schema has no mutations.'),
        );
      }
      if (operation.operation === 'subscription') {
        throw toRequestError(
          new TributaryError('OPERATION_RESOLUTION_FAILURE', 'The schema has no subscriptions.'),
        );
      }
    },
  }),
};
