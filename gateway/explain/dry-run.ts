/** Explains operations where no gateway runs: every subgraph is taken to be fragmented but the gateway's own. */
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, getOperationAST, parse } from 'graphql';
import { unreachable } from '../../errors/unreachable.ts';
import type { Guard } from '../../policy/guard.ts';
import type { DeniedField } from '../execute/fetch-context.ts';
import { apolloPlanner } from '../federate/apollo-planner.ts';
import { type GuardedOperation, guardOperations } from '../guard/guard-operations.ts';
import type { Representation } from '../plan/fragment-plan.ts';
import type { PlanningContext, Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { shapeFetch } from '../plan/shape/shape-fetch.ts';
import type { Supergraph } from '../supergraph/load-supergraph.ts';
import { explainOperation } from './explain-operation.ts';
import type { Explanation } from './explanation.ts';
import { type Behind, planOperation } from './plan-operation.ts';

export interface DryRequest {
  /** Of one operation. */
  readonly document: DocumentNode;
  readonly variables: Variables;
  readonly planning: PlanningContext;
  readonly budget: number;
  /** Entities that fetches by key are planned for as an example. */
  readonly examples?: readonly Representation[];
  /** Who asks, for the rules; absent: it is planned as if all of it might be asked for. */
  readonly guard?: Guard | undefined;
}

/** Throws a GraphQLError for an operation that does not fit the schema, or variables that do not fit it. */
export type DryRun = (request: DryRequest) => Promise<Explanation>;

/** `own`: the gateway's own subgraph. */
export function dryRuns({ supergraphSdl, routed }: Supergraph, own: string): DryRun {
  const planner = apolloPlanner(supergraphSdl);
  const behind = (subgraph: string): Behind =>
    subgraph === own
      ? { kind: 'gateway' }
      : { kind: 'sites', shapeOf: (text): FetchShape => shapeFetch(subgraph, parse(text), routed) };
  const guardOperation = guardOperations(routed.schema);
  return async ({ document, variables, planning, budget, examples = [], guard }) => {
    const operation = getOperationAST(document);
    const definitions = operation?.variableDefinitions ?? [];
    const context = { schema: routed.schema, behind, definitions, variables, planning, examples };
    const whole = planner(document);
    const guarded: GuardedOperation =
      guard && operation
        ? await guardOperation({ document, operation, variables }, guard)
        : { kind: 'Whole' };
    const explain = (plan: QueryPlan, denied: readonly DeniedField[]): Explanation =>
      explainOperation(planOperation(plan, context), budget, planning.schemes, undefined, denied);
    switch (guarded.kind) {
      case 'Whole':
        return explain(whole, []);
      case 'Pruned':
        return explain(planner(guarded.document), guarded.denials);
      case 'Nothing':
        return explain({ kind: 'QueryPlan' }, guarded.denials);
      case 'Invalid':
        throw guarded.errors[0] ?? new Error('[BUG] variables that are wrong without a reason');
      default:
        return unreachable(guarded);
    }
  };
}
