/** Stands between Apollo Server and Apollo's gateway: what is executed for each request is ours to say. */
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { RequestContext } from '../request/request-context.ts';

export type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

export type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

export function wrapExecutor(gateway: Gateway, wrap: (execute: Executor) => Executor): Gateway {
  return {
    async load(options) {
      const { executor } = await gateway.load(options);
      if (executor === null) throw new Error('[BUG] a gateway that executes nothing');
      return { executor: wrap(executor) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
}
