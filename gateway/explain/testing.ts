/** Operations over the small world, planned and run as the gateway would, from plans as Apollo makes them. */
import type { PlanNode } from '@apollo/query-planner';
import { getOperationAST, OperationTypeNode, parse, type VariableDefinitionNode } from 'graphql';
import { catalog } from '../catalog/testing.ts';
import { FragmentedDataSource } from '../execute/data-source.ts';
import { type FetchContext, openReport } from '../execute/fetch-context.ts';
import type { SiteAnswer } from '../execute/site-answer.ts';
import type { SiteQuestion } from '../execute/site-connector.ts';
import { statisticsCache } from '../execute/statistics-cache.ts';
import { askedEvidence, scriptedConnector } from '../execute/testing.ts';
import type { Variables } from '../plan/planning-context.ts';
import { planningContext, routed } from '../plan/testing.ts';
import { explainOperation } from './explain-operation.ts';
import type { Explanation } from './explanation.ts';
import type { OperationPlan } from './operation-plan.ts';
import { planOperation } from './plan-operation.ts';

export const BUDGET = 10_000;

/** A fetch of Apollo's; one of `_entities` is by key. */
export const fetchNode = (serviceName: string, operation: string): PlanNode => ({
  kind: 'Fetch',
  serviceName,
  operation,
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
  ...(operation.includes('_entities') && { requires: [] }),
});

/** The variables that an operation has, and their defaults. */
export const definitionsOf = (operation: string): readonly VariableDefinitionNode[] =>
  getOperationAST(parse(operation))?.variableDefinitions ?? [];

/** `people` is fragmented, `sites` the gateway's own, and everything else has a server. */
export interface SmallWorld {
  plan(
    node: PlanNode | undefined,
    variables?: Variables,
    definitions?: readonly VariableDefinitionNode[],
  ): OperationPlan;
  explain(operation: OperationPlan): Explanation;
  /** Runs one fetch of `people`; what came of it is part of the explanation from then on. */
  run(text: string, variables?: Variables, path?: readonly string[]): Promise<unknown>;
  readonly context: FetchContext;
}

export function smallWorld(
  script: (question: SiteQuestion) => SiteAnswer = () => {
    throw new Error('a site was asked');
  },
  { budget = BUDGET, remember = 0 } = {},
): SmallWorld {
  const source = new FragmentedDataSource(
    'people',
    routed,
    scriptedConnector(script),
    statisticsCache({ seconds: remember }),
  );
  const planning = planningContext();
  const context: FetchContext = {
    signal: new AbortController().signal,
    catalog,
    planning,
    bounds: { deadlineMs: 1_000, listEntries: 1_000, budget },
    scope: 'all',
    hedgeAfterMs: () => 1_000,
    assertionFor: async () => 'assertion',
    evidence: () => askedEvidence,
    report: openReport(true),
  };
  let ran = false;
  return {
    context,
    plan: (node, variables = {}, definitions = []) =>
      planOperation(
        { kind: 'QueryPlan', ...(node && { node }) },
        {
          schema: routed.schema,
          behind: (subgraph) =>
            subgraph === 'people'
              ? { kind: 'sites', shapeOf: (text) => source.shapeOf(text) }
              : { kind: subgraph === 'sites' ? 'gateway' : 'server' },
          definitions,
          variables,
          planning,
        },
      ),
    async run(text, variables = {}, path = []) {
      ran = true;
      return source.answer(text, variables, context, path);
    },
    explain: (operation) =>
      explainOperation(operation, budget, planning.schemes, ran ? context.report : undefined),
  };
}
