/**
 * Explaining and guarding, as Apollo sees it. Every operation is estimated from the plan that Apollo has made of it,
 * before it runs, and refused when it costs too much; who wishes is shown the plan, of an operation that ran or of
 * one that does not run at all.
 */

import type { QueryPlan } from '@apollo/query-planner';
import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import { toRequestError } from '../request/error-exit.ts';
import type { RequestContext } from '../request/request-context.ts';
import type { Supergraph } from '../supergraph/load-supergraph.ts';
import { apolloPlanner } from './apollo-planner.ts';
import { explainOperation } from './explain-operation.ts';
import type { OperationPlan } from './operation-plan.ts';
import { type OperationContext, planOperation } from './plan-operation.ts';
import { printExplanation } from './print-explanation.ts';
import { tooCostly } from './too-costly.ts';

type Request = Pick<GraphQLRequestContext<RequestContext>, 'request' | 'contextValue'>;

export interface Explainer {
  /** To be called with every plan of Apollo's before it runs. Throws OPERATION_TOO_COSTLY. */
  guard(queryPlan: QueryPlan, variables: OperationContext['variables'], context: RequestContext): void;
  readonly plugin: ApolloServerPlugin<RequestContext>;
}

export function explainer(
  { supergraphSdl, routed }: Supergraph,
  behind: OperationContext['behind'],
): Explainer {
  const apollo = apolloPlanner(supergraphSdl);
  /** Of requests that wish to see them. */
  const plans = new WeakMap<RequestContext, OperationPlan>();

  const plan = (
    queryPlan: QueryPlan,
    variables: OperationContext['variables'],
    context: RequestContext,
  ): OperationPlan => {
    const operation = planOperation(queryPlan, {
      schema: routed.schema,
      behind,
      variables,
      planning: context.planning,
    });
    if (context.wishes.explain !== 'no') plans.set(context, operation);
    return operation;
  };

  return {
    guard(queryPlan, variables, context) {
      const operation = plan(queryPlan, variables, context);
      for (const fetch of operation.fetches) {
        if (fetch.kind === 'LocatedFetch') context.report.planned.set(fetch.shape, fetch.plan);
      }
      const refusal = tooCostly(operation, context.bounds.budget);
      if (refusal !== undefined) throw toRequestError(refusal);
    },

    plugin: {
      requestDidStart: async () => ({
        async didResolveOperation({ document, operationName, operation, request, schema, contextValue }) {
          if (contextValue.wishes.explain !== 'plan' || operation === undefined) return;
          const sent = request.variables ?? {};
          const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
          const [error] = errors;
          if (error !== undefined) throw toRequestError(new TributaryError('BAD_USER_INPUT', error.message));
          plan(apollo(document, operationName ?? undefined), sent, contextValue);
        },

        async responseForOperation({ contextValue }) {
          if (contextValue.wishes.explain !== 'plan') return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: null } },
          };
        },

        async willSendResponse({ request, response, contextValue }) {
          const operation = plans.get(contextValue);
          if (operation === undefined || response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, ...explained(operation, { request, contextValue }) };
        },
      }),
    },
  };
}

function explained(operation: OperationPlan, { request, contextValue }: Request) {
  const { bounds, planning, report, wishes } = contextValue;
  const explain = explainOperation(
    operation,
    bounds.budget,
    { variables: request.variables ?? {}, schemes: planning.schemes },
    wishes.explain === 'run' ? report : undefined,
  );
  return { plan: printExplanation(explain), explain };
}
