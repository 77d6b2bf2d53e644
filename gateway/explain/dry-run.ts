/** Explains operations where no gateway runs: every subgraph is taken to be fragmented but the gateway's own. */
import { type DocumentNode, getOperationAST, parse } from 'graphql';
import type { Representation } from '../plan/fragment-plan.ts';
import type { PlanningContext, Variables } from '../plan/planning-context.ts';
import type { FetchShape } from '../plan/shape/fetch-shape.ts';
import { shapeFetch } from '../plan/shape/shape-fetch.ts';
import type { Supergraph } from '../supergraph/load-supergraph.ts';
import { apolloPlanner } from './apollo-planner.ts';
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
}

/** Throws a GraphQLError for an operation that does not fit the schema. */
export type DryRun = (request: DryRequest) => Explanation;

/** `own`: the gateway's own subgraph. */
export function dryRuns({ supergraphSdl, routed }: Supergraph, own: string): DryRun {
  const planner = apolloPlanner(supergraphSdl);
  const behind = (subgraph: string): Behind =>
    subgraph === own
      ? { kind: 'gateway' }
      : { kind: 'sites', shapeOf: (text): FetchShape => shapeFetch(subgraph, parse(text), routed) };
  return ({ document, variables, planning, budget, examples = [] }) => {
    const definitions = getOperationAST(document)?.variableDefinitions ?? [];
    const context = { schema: routed.schema, behind, definitions, variables, planning, examples };
    return explainOperation(planOperation(planner(document), context), budget, planning.schemes);
  };
}
