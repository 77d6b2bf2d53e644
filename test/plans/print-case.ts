/** The printed plan of a case, as the gateway explains it. */
import { parse } from 'graphql';
import { dryRuns } from '../../gateway/explain/dry-run.ts';
import { explainFetch } from '../../gateway/explain/explain-fetch.ts';
import { printExplanation } from '../../gateway/explain/print-explanation.ts';
import { printFetch } from '../../gateway/explain/print-fetch.ts';
import { planFragments } from '../../gateway/plan/plan-fragments.ts';
import type { PlanningContext, Variables } from '../../gateway/plan/planning-context.ts';
import { shapeFetch } from '../../gateway/plan/shape/shape-fetch.ts';
import { withDefaults } from '../../gateway/plan/with-defaults.ts';
import { SITES_SUBGRAPH } from '../../gateway/sites/sites-subgraph.ts';
import type { Supergraph } from '../../gateway/supergraph/load-supergraph.ts';
import { issuedCursor } from './issued-cursor.ts';
import { oncePerName } from './once-per-name.ts';
import type { PlanCase } from './plan-case.ts';
import { guardOf, planningContext, supergraphWith } from './planning-world.ts';

/** By the names of the subgraphs that are added. */
const plannerOf = oncePerName(async (added) => {
  const supergraph = await supergraphWith(added === '' ? [] : added.split(' '));
  return { supergraph, explain: dryRuns(supergraph, SITES_SUBGRAPH) };
});

export async function printCase(plan: PlanCase): Promise<string> {
  const { supergraph, explain } = await plannerOf(plan.with.join(' '));
  const planning = await planningContext(plan);
  const variables = { ...plan.variables, ...issuedCursor(plan, planning) };
  if (plan.fetch !== undefined)
    return printOneFetch(plan.fetch, plan.operation, variables, supergraph, planning);
  const document = parse(plan.operation);
  const guard = plan.guarded ? await guardOf(plan) : undefined;
  return printExplanation(
    await explain({ document, variables, planning, budget: plan.budget, examples: plan.keys, guard }),
  );
}

/** The operation is what Apollo, or a gateway above, asks of one subgraph. */
function printOneFetch(
  subgraph: string,
  operation: string,
  variables: Variables,
  { routed }: Supergraph,
  planning: PlanningContext,
): string {
  const shape = shapeFetch(subgraph, parse(operation), routed);
  const plan = planFragments(shape, withDefaults(shape.variables, variables), planning);
  return printFetch(explainFetch(plan, shape, { variables, schemes: planning.schemes })).join('\n');
}
