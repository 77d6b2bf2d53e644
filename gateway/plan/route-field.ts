/** The phases of planning one field, in order: localize, reduce, assign sites. The types allow no other. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { assignAnySite, assignSites, routingOf } from './assign-sites.ts';
import type { PrunedFragment, Routing, SiteFetchNode } from './fragment-plan.ts';
import { type ConstraintSources, localize } from './localize.ts';
import type { PlanningContext } from './planning-context.ts';
import { reduce } from './reduce.ts';
import type { LocatedField } from './shape/fetch-shape.ts';

export interface FieldRoute {
  readonly routing: Routing;
  readonly inputs: readonly SiteFetchNode[];
  readonly pruned: readonly PrunedFragment[];
}

/** Throws CODE_INVALID. */
export function routeField(
  field: LocatedField,
  sources: ConstraintSources,
  context: PlanningContext,
  writes = false,
): FieldRoute {
  const { catalog, schemes, health, optimize } = context;
  if (field.replicated) {
    const nearest = assignAnySite(catalog, health);
    return { routing: nearest ? 'any' : 'none', inputs: nearest ? [nearest] : [], pruned: [] };
  }
  const localized = localize(field.constraints, sources, catalog.fragments, schemes);
  // Only for who names them: a number of all that one sees stays a number of what one sees.
  const counted = field.counts && localized.allowed.length > 0 ? context.countedOf : () => [];
  const scope = field.relations.flatMap((relation) => [...context.scopeOf(relation), ...counted(relation)]);
  const { kept, pruned } = optimize.reduce
    ? reduce(localized, scope)
    : { kept: catalog.fragments, pruned: [] };
  const inputs = assignSites(kept, catalog, health, writes);
  return { routing: routingOf(localized.allowed, inputs), inputs, pruned };
}

/** Throws SCATTER_TOO_WIDE: so many sites are asked by mistake more often than on purpose. */
export function assertNarrowEnough(
  { routing, inputs }: FieldRoute,
  field: LocatedField,
  { limits }: PlanningContext,
): void {
  if (routing !== 'scatter' || limits.mayScatter || inputs.length <= limits.scatterSites) return;
  const paths = field.constraints.map(({ path }) => path);
  throw new TributaryError(
    'SCATTER_TOO_WIDE',
    `${field.definition.name} would ask ${inputs.length} sites, more than ${limits.scatterSites}. ` +
      `${paths.length === 0 ? 'Say' : `Narrow it by ${paths.join(' or ')}, or say`} that all are meant: x-tributary-scatter: 1.`,
    { sites: String(inputs.length) },
  );
}
