/** A deployment as its gateway would know it, without a gateway or a site: catalog, rights and schema. */
import { randomBytes } from 'node:crypto';
import { loadCodeSchemes } from '../../../codes/load.ts';
import type { Deployment } from '../../../deployments/deployment.ts';
import { loadDeployment } from '../../../deployments/load.ts';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { hidesAt } from '../../../policy/field-access.ts';
import { type Guard, openGuard } from '../../../policy/guard.ts';
import { loadPolicy } from '../../../policy/load.ts';
import { visiblePlaces } from '../../../policy/scope.ts';
import { subgraphFiles } from '../../../start/subgraph-files.ts';
import { loadSchemas, toCatalog } from '../../catalog/load.ts';
import { DEFAULT_LIMITS } from '../../config/gateway-config.ts';
import { cursorSeal } from '../../plan/page/cursor-seal.ts';
import { OPTIMIZED, type PlanningContext, UNKNOWN_HEALTH } from '../../plan/planning-context.ts';
import { loadSitesSdl, SITES_SUBGRAPH } from '../../sites/sites-subgraph.ts';
import { loadSupergraph, type Supergraph } from '../../supergraph/load-supergraph.ts';
import type { Invocation } from './parse-arguments.ts';

export interface Offline {
  readonly supergraph: Supergraph;
  readonly planning: PlanningContext;
  readonly guard: Guard;
  readonly budget: number;
}

export async function openOffline(
  invocation: Pick<Invocation, 'deployment' | 'allocation' | 'as' | 'reduce'>,
): Promise<Offline> {
  const deployment = await loadDeployment(invocation.deployment);
  const own = { name: SITES_SUBGRAPH, sdl: await loadSitesSdl() };
  return {
    supergraph: await loadSupergraph(subgraphFiles(deployment.subgraphs), own),
    ...(await askingAs(deployment, invocation)),
    budget: DEFAULT_LIMITS.operationCost,
  };
}

async function askingAs(
  deployment: Deployment,
  { allocation, as, reduce }: Pick<Invocation, 'allocation' | 'as' | 'reduce'>,
): Promise<Pick<Offline, 'planning' | 'guard'>> {
  const { directory, identities } = deployment;
  const identity = identities.find(({ id }) => id === as);
  if (identity === undefined) {
    const known = identities.map(({ id }) => id).join(', ');
    throw new TributaryError('CONFIGURATION_INVALID', `there is no identity ${as}; there are ${known}`);
  }
  const { id, code } = identity;
  const schemes = await loadCodeSchemes(directory);
  const policy = await loadPolicy(directory, schemes);
  const { space } = policy.identityScheme;
  const schemas = await loadSchemas({ directory, space, ...(allocation !== undefined && { allocation }) });
  const guard = openGuard(policy, schemes, { subject: id, ...(code !== undefined && { code }) });
  const planning: PlanningContext = {
    catalog: toCatalog(schemas, {}),
    schemes,
    scopeOf: (relation) => visiblePlaces(guard.rights(relation)),
    countedOf: (relation) => guard.rights(relation).COUNT,
    hides: (type, field, place) => hidesAt(policy, guard.rights(type), type, field, place),
    caller: id,
    // No cursor was issued here, so none can be opened.
    cursors: cursorSeal(randomBytes(32)),
    limits: {
      defaultSize: DEFAULT_LIMITS.pageSize,
      maximumSize: DEFAULT_LIMITS.maximumPageSize,
      scatterSites: DEFAULT_LIMITS.scatterSites,
      mayScatter: false,
    },
    health: UNKNOWN_HEALTH,
    optimize: { ...OPTIMIZED, reduce },
  };
  return { planning, guard };
}
