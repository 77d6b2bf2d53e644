/**
 * Stands between Apollo Server and Apollo's gateway: the gateway is asked only for what the caller may have.
 *
 * It plans, guards costs and explains what it is given, so all of that sees the pruned operation. Its plans are kept
 * under the hash of the text; a pruned operation has one of its own, or one caller's plan would serve another.
 */
import { TributaryError } from '../../errors/tributary-error.ts';
import { unreachable } from '../../errors/unreachable.ts';
import { type Executor, type Gateway, wrapExecutor } from '../federate/wrap-executor.ts';
import { toRequestError } from '../request/error-exit.ts';
import type { RequestContext } from '../request/request-context.ts';
import { type GuardOperation, toGraphQLError } from './guard-operations.ts';

export const guardedGateway = (gateway: Gateway, guard: GuardOperation): Gateway =>
  wrapExecutor(gateway, (execute) => guardedExecutor(execute, guard));

const guardedExecutor =
  (execute: Executor, guard: GuardOperation): Executor =>
  async (request) => {
    const { document, operation } = request;
    const context = request.context as unknown as RequestContext;
    const { variables } = request.request;
    const sent = { document, operation, variables, api: request.schema };
    const guarded = await guard(sent, context.guard).catch(refuse);
    switch (guarded.kind) {
      case 'Whole':
        return execute(request);
      case 'Invalid':
        return { errors: guarded.errors };
      case 'Nothing':
        context.report.denied.push(...guarded.denials);
        return { data: null, errors: guarded.denials.map(toGraphQLError) };
      case 'Pruned': {
        const { hash: queryHash, restore, denials } = guarded;
        context.report.denied.push(...denials);
        const pruned = { ...request, document: guarded.document, operation: guarded.operation, queryHash };
        const result = await execute(pruned);
        return {
          ...result,
          ...(result.data && { data: restore(result.data) as typeof result.data }),
          errors: [...denials.map(toGraphQLError), ...(result.errors ?? [])],
        };
      }
      default:
        return unreachable(guarded);
    }
  };

const refuse = (error: unknown): never => {
  throw error instanceof TributaryError ? toRequestError(error) : error;
};
