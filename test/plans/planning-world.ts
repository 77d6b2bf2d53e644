/** What a case is planned against: schema, catalog, rights and sites as a gateway would know them, and none running. */
import { loadCodeSchemes } from '../../codes/load.ts';
import { loadDeployment } from '../../deployments/load.ts';
import type { Catalog } from '../../gateway/catalog/catalog.ts';
import { applyChange } from '../../gateway/catalog-command/apply-change.ts';
import type { Change } from '../../gateway/catalog-command/command.ts';
import { parseArguments } from '../../gateway/catalog-command/parse-arguments.ts';
import { catalogOf, readWorkspace } from '../../gateway/catalog-command/workspace.ts';
import { cursorSeal } from '../../gateway/plan/page/cursor-seal.ts';
import { OPTIMIZED, type PlanningContext } from '../../gateway/plan/planning-context.ts';
import { loadSitesSdl, SITES_SUBGRAPH } from '../../gateway/sites/sites-subgraph.ts';
import { loadSupergraph, type Supergraph } from '../../gateway/supergraph/load-supergraph.ts';
import { hidesAt } from '../../policy/field-access.ts';
import { type Guard, openGuard } from '../../policy/guard.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { Policy } from '../../policy/policy.ts';
import { visiblePlaces } from '../../policy/scope.ts';
import { subgraphFiles } from '../../start/subgraph-files.ts';
import { type AddedSdl, addedSubgraph } from './added-subgraphs.ts';
import { oncePerName } from './once-per-name.ts';
import type { PlanCase } from './plan-case.ts';

/** The project's own subgraphs and the added ones. */
export async function supergraphWith(added: readonly string[]): Promise<Supergraph> {
  const files = subgraphFiles(['organizations', 'personnel', 'members']);
  return loadSupergraph([...files, ...added.map(addedSubgraph)], {
    name: SITES_SUBGRAPH,
    sdl: await loadSitesSdl(),
  });
}

/** Who asks, as the deployment's policy speaks of them. */
export async function guardOf(plan: PlanCase): Promise<Guard> {
  const { identities, schemes, policy: own } = await deploymentOf(plan.deployment);
  const who = identities.find(({ id }) => id === plan.as);
  if (who === undefined) throw new Error(`${plan.deployment} has no identity ${plan.as}`);
  const identity = { subject: who.id, ...(who.code !== undefined && { code: who.code }) };
  return openGuard(withRights(own, plan.with.map(addedSubgraph)), schemes, identity);
}

export async function planningContext(plan: PlanCase): Promise<PlanningContext> {
  const { schemes, policy, rights } = await guardOf(plan);
  return {
    catalog: await catalogAfter(plan),
    schemes,
    scopeOf: (relation) => visiblePlaces(rights(relation)),
    countedOf: (relation) => rights(relation).COUNT,
    hides: (type, field, place) => hidesAt(policy, rights(type), type, field, place),
    caller: plan.as,
    cursors: cursorSeal(Buffer.alloc(32)),
    limits: plan.limits,
    health: {
      isHealthy: (site) => !plan.ill.includes(site),
      latencyMs: (site) => plan.latency[site],
    },
    optimize: plan.optimize === 'off' ? { reduce: false, pushDown: false } : OPTIMIZED,
  };
}

const deploymentOf = oncePerName(async (name) => {
  const { directory, identities } = await loadDeployment(name);
  const schemes = await loadCodeSchemes(directory);
  return { identities, schemes, policy: await loadPolicy(directory, schemes) };
});

/** Of a deployment and, behind a blank, the name of an allocation. */
const workspaceOf = oncePerName(async (names) => {
  const [deployment, allocation] = names.split(' ');
  return readWorkspace({ deployment, allocation, config: undefined });
});

/** The catalog of the files as `npm run catalog` would leave it after the case's commands. */
async function catalogAfter({ deployment, allocation, catalog }: PlanCase): Promise<Catalog> {
  const workspace = await workspaceOf(allocation === undefined ? deployment : `${deployment} ${allocation}`);
  const changes = catalog.map((words) => changeOf([...words.split(' '), '--deployment', deployment]));
  return catalogOf(changes.reduce(applyChange, workspace));
}

function changeOf(argv: readonly string[]): Change {
  const { command } = parseArguments(argv);
  switch (command.kind) {
    case 'check':
    case 'show':
      throw new Error(`${command.kind} changes nothing`);
    default:
      return command;
  }
}

/** Added entities are seen like those of the deployment that they are modelled on. */
function withRights(policy: Policy, added: readonly AddedSdl[]): Policy {
  const models = added.flatMap(({ rights }) => Object.entries(rights));
  const rules = policy.rules.map((rule) => ({
    ...rule,
    relations: [
      ...rule.relations,
      ...models.flatMap(([entity, model]) => (rule.relations.includes(model) ? [entity] : [])),
    ],
  }));
  return { ...policy, rules };
}
