/** Prints how an operation would run: Apollo's plan as an outline, and under each fetch its fragment plan. No site runs. */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type PlanNode, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import { planFragments } from '../../gateway/plan/plan-fragments.ts';
import type { PlanningContext, Variables } from '../../gateway/plan/planning-context.ts';
import { printPlan } from '../../gateway/plan/print-plan.ts';
import { shapeFetch } from '../../gateway/plan/shape/shape-fetch.ts';
import type { RoutedSchema } from '../../gateway/supergraph/routed-schema.ts';

export interface Planner {
  readonly routed: RoutedSchema;
  readonly supergraph: Supergraph;
  readonly apollo: QueryPlanner;
}

export function planner(supergraphSdl: string, routed: RoutedSchema): Planner {
  const supergraph = Supergraph.build(supergraphSdl);
  return { routed, supergraph, apollo: new QueryPlanner(supergraph) };
}

export function printWholePlan(
  { routed, supergraph, apollo }: Planner,
  operation: string,
  variables: Variables,
  context: PlanningContext,
): string {
  const document = operationFromDocument(supergraph.apiSchema(), parse(operation));
  const { node } = apollo.buildQueryPlan(document);
  const print = (at: PlanNode): string[] => {
    switch (at.kind) {
      case 'Sequence':
      case 'Parallel':
        return at.nodes.flatMap(print);
      case 'Flatten':
        return [`at ${at.path.join('.')}`, ...print(at.node).map((line) => `  ${line}`)];
      case 'Fetch':
        if (at.requires !== undefined)
          return [`Fetch ${at.serviceName} by key: its sites follow from the keys`];
        return printPlan(
          planFragments(shapeFetch(at.serviceName, parse(at.operation), routed), variables, context),
        ).split('\n');
      default:
        return [at.kind];
    }
  };
  if (node === undefined) return 'nothing to fetch';
  if (node.kind === 'Subscription' || node.kind === 'Defer') return node.kind;
  return print(node).join('\n');
}
