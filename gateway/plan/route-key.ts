/** The sites that can hold an entity's own row: those of the fragment that its key lies in. */
import { checkCode, parseCode, placePattern } from '../../codes/scheme.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { assignAnySite, assignSites, routingOf } from './assign-sites.ts';
import type { Representation } from './fragment-plan.ts';
import type { KeyRoute } from './keyed-routes.ts';
import type { PlanningContext } from './planning-context.ts';
import { reduce } from './reduce.ts';
import type { EntityKey } from './shape/fetch-shape.ts';

/** Throws CODE_INVALID for a key that is no code, which some site's row then holds. */
export function routeKey(
  { __typename: type, ...fields }: Representation,
  entityKeys: ReadonlyMap<string, EntityKey>,
  { catalog, schemes, health, optimize, scopeOf }: PlanningContext,
): KeyRoute {
  const key = entityKeys.get(type);
  if (key?.kind === 'Replicated') {
    const nearest = assignAnySite(catalog, health);
    return { routing: 'any', inputs: nearest ? [nearest] : [] };
  }
  const scheme = key && schemes.get(key.scheme);
  if (key === undefined || scheme === undefined) {
    throw new TributaryError(
      'COMPOSITION_FAILED',
      `Entity ${type} has no fragmentation key with a code scheme.`,
    );
  }
  const value = fields[key.field] ?? undefined;
  if (value === undefined) {
    throw new TributaryError('CODE_INVALID', `A key of ${type} lacks its ${key.field}.`);
  }
  const code = String(value);
  const finding = checkCode(scheme, code);
  if (finding !== undefined) throw new TributaryError('CODE_INVALID', finding.message);
  const allowed = [
    { path: key.field, patterns: [placePattern(scheme, parseCode(scheme, code))], single: true },
  ];
  const { fragments } = catalog;
  const scope = key.relations.flatMap((relation) => scopeOf(relation));
  const kept = optimize.reduce ? reduce({ fragments, allowed }, scope).kept : fragments;
  const inputs = assignSites(kept, catalog, health);
  return { routing: routingOf(allowed, inputs), inputs };
}
