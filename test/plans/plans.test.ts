import { loadCodeSchemes } from '../../codes/load.ts';
import { loadDeployment } from '../../deployments/load.ts';
import type { Catalog, SiteId } from '../../gateway/catalog/catalog.ts';
import { loadSchemas } from '../../gateway/catalog/load.ts';
import { cursorSeal } from '../../gateway/plan/page/cursor-seal.ts';
import { OPTIMIZED, type PlanningContext, UNKNOWN_HEALTH } from '../../gateway/plan/planning-context.ts';
import { loadPolicy } from '../../policy/load.ts';
import { scopeOf } from '../../policy/scope.ts';
import { projectSupergraph } from '../supergraph.ts';
import { loadPlanCases, type PlanCase, updateCase } from './plan-case.ts';
import { planner, printWholePlan } from './print-whole-plan.ts';

const cases = await loadPlanCases();
const { supergraphSdl, routed } = await projectSupergraph();
const plans = planner(supergraphSdl, routed);

/** The deployment as a gateway would know it, without a single site running. */
async function contextOf({ deployment: name, allocation, as }: PlanCase): Promise<PlanningContext> {
  const deployment = await loadDeployment(name);
  const schemes = await loadCodeSchemes(deployment.directory);
  const policy = await loadPolicy(deployment.directory, schemes);
  const who = deployment.identities.find(({ id }) => id === as);
  if (who === undefined) throw new Error(`${name} has no identity ${as}`);
  const identity = { subject: who.id, ...(who.code !== undefined && { code: who.code }) };
  const schemas = await loadSchemas({
    directory: deployment.directory,
    ...(allocation !== undefined && { allocation }),
    space: policy.identityScheme.space,
  });
  const catalog: Catalog = { version: 'golden', sites: new Map<SiteId, never>(), ...schemas };
  return {
    catalog,
    schemes,
    scopeOf: (relation) => scopeOf(policy, identity, relation),
    caller: as,
    cursors: cursorSeal(Buffer.alloc(32)),
    limits: { defaultSize: 20, maximumSize: 500, scatterSites: 200, mayScatter: false },
    health: UNKNOWN_HEALTH,
    optimize: OPTIMIZED,
  };
}

test.each(cases.map((plan) => [plan.title, plan] as const))('%s', async (_, plan) => {
  const printed = printWholePlan(plans, plan.operation, plan.variables, await contextOf(plan));
  if (process.env.UPDATE_PLANS === '1') await updateCase(plan, printed);
  else expect(printed).toBe(plan.plan);
});
