/** For callers who would rather have an error than a gap: a field that lacks a site is null, wherever below it the gap is. */
import type { ApolloServerPlugin } from '@apollo/server';
import { ERRORS } from '../../errors/catalogue.ts';
import type { RequestContext } from './request-context.ts';

export const completePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue: { wishes, report } }) => {
      if (!wishes.complete || response.body.kind !== 'single') return;
      const result = response.body.singleResult;
      const gaps = report.coverage.flatMap(({ complete, path: [field] }) =>
        complete ? [] : [String(field)],
      );
      const lost = [...new Set(gaps)];
      if (lost.length === 0) return;
      const kept = Object.entries(result.data ?? {}).map(([field, value]) => [
        field,
        lost.includes(field) ? null : value,
      ]);
      result.data = Object.fromEntries(kept);
      const { summary: message } = ERRORS.ANSWER_INCOMPLETE;
      result.errors = [
        ...(result.errors ?? []),
        ...lost.map((field) => ({ message, path: [field], extensions: { code: 'ANSWER_INCOMPLETE' } })),
      ];
    },
  }),
};
