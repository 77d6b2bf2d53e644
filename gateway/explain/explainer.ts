/**
 * Explaining and guarding, as Apollo sees it. Every operation is estimated from the plan that Apollo has made of it,
 * before it runs, and refused when it costs too much; who wishes is shown the plan, of an operation that ran or of
 * one that does not run at all.
 */
import type { QueryPlan } from '@apollo/query-planner';
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { TributaryError } from '../../errors/tributary-error.ts';
import { apolloPlanner } from '../federate/apollo-planner.ts';
import type { GuardOperation } from '../guard/guard-operations.ts';
import type { Variables } from '../plan/planning-context.ts';
import { toRequestError } from '../request/error-exit.ts';
import type { RequestContext } from '../request/request-context.ts';
import type { Supergraph } from '../supergraph/load-supergraph.ts';
import { explainOperation } from './explain-operation.ts';
import type { OperationPlan } from './operation-plan.ts';
import { type OperationContext, planOperation } from './plan-operation.ts';
import { printExplanation } from './print-explanation.ts';
import { tooCostly } from './too-costly.ts';

/** What Apollo has planned for. */
export interface AskedOperation {
  readonly node: OperationDefinitionNode;
  /** As the caller sent them. */
  readonly variables: Variables;
}

export interface Explainer {
  /** To be called with every plan of Apollo's before it runs. Throws OPERATION_TOO_COSTLY. */
  guard(queryPlan: QueryPlan, operation: AskedOperation, context: RequestContext): void;
  readonly plugin: ApolloServerPlugin<RequestContext>;
}

/** `guard`: a dry run is of what would run. */
export function explainer(
  { supergraphSdl, routed }: Supergraph,
  behind: OperationContext['behind'],
  guard: GuardOperation,
): Explainer {
  const apollo = apolloPlanner(supergraphSdl);
  /** Of requests that wish to see them. */
  const plans = new WeakMap<RequestContext, OperationPlan>();

  const plan = (
    queryPlan: QueryPlan,
    { node, variables }: AskedOperation,
    context: RequestContext,
  ): OperationPlan => {
    const planned = planOperation(queryPlan, {
      schema: routed.schema,
      behind,
      definitions: node.variableDefinitions ?? [],
      variables,
      planning: context.planning,
    });
    if (context.wishes.explain !== 'no') plans.set(context, planned);
    return planned;
  };

  return {
    guard(queryPlan, operation, context) {
      const planned = plan(queryPlan, operation, context);
      for (const fetch of planned.fetches) {
        if (fetch.kind === 'LocatedFetch') context.report.planned.set(fetch.shape, fetch.plan);
      }
      const refusal = tooCostly(planned, context.bounds.budget);
      if (refusal !== undefined) throw toRequestError(refusal);
    },

    plugin: {
      requestDidStart: async () => ({
        async didResolveOperation({
          document,
          operationName,
          operation: node,
          request,
          schema: api,
          contextValue,
        }) {
          if (contextValue.wishes.explain !== 'plan' || node === undefined) return;
          const variables = request.variables ?? {};
          const guarded = await guard({ document, operation: node, variables, api }, contextValue.guard);
          if (guarded.kind === 'Invalid') {
            throw toRequestError(new TributaryError('BAD_USER_INPUT', guarded.errors[0]?.message));
          }
          if (guarded.kind !== 'Whole') contextValue.report.denied.push(...guarded.denials);
          const text = guarded.kind === 'Pruned' ? guarded.document : document;
          const queryPlan = guarded.kind === 'Nothing' ? NOTHING : apollo(text, operationName ?? undefined);
          plan(queryPlan, { node, variables }, contextValue);
        },

        async responseForOperation({ contextValue }) {
          if (contextValue.wishes.explain !== 'plan') return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: null } },
          };
        },

        async willSendResponse({ response, contextValue }) {
          const planned = plans.get(contextValue);
          if (planned === undefined || response.body.kind !== 'single') return;
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, ...explained(planned, contextValue) };
        },
      }),
    },
  };
}

const NOTHING: QueryPlan = Object.freeze({ kind: 'QueryPlan' });

function explained(planned: OperationPlan, { bounds, planning, report, wishes }: RequestContext) {
  const ran = wishes.explain === 'run' ? report : undefined;
  const explain = explainOperation(planned, bounds.budget, planning.schemes, ran, report.denied);
  return { plan: printExplanation(explain), explain };
}
