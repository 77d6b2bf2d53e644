/** Writes every request down as its transaction ends, and says with the answer how far the chain has come. */
import type { ApolloServerPlugin } from '@apollo/server';
import { isIntrospection } from '../../../evidence/operation/is-introspection.ts';
import type { RequestContext } from '../../shared/request/context.ts';

/** To be the last of the plugins: what it writes is what the others have made of the answer. */
export const evidencePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ schema, document, operation, request, response: { body }, contextValue }) {
      if (body.kind !== 'single' || document === undefined || operation === undefined) return;
      if (isIntrospection(document, operation)) return;
      const { singleResult: result } = body;
      const asked = { schema, document, operation, variables: request.variables ?? {} };
      const given = { data: result.data, errors: result.errors ?? [] };
      const head = await contextValue.evidence.settle(asked, given);
      // Without one the answer does not leave (../site-request.ts).
      if (head !== undefined) result.extensions = { ...result.extensions, evidence: head };
    },
  }),
};
