/** What a deployment's policy is held against: the schema's entities, and the units that the catalog lists. */
import type { CodeSchemes } from '../codes/scheme.ts';
import type { Entities } from '../policy/check/entities.ts';
import type { PolicyWorld } from '../policy/check/finding.ts';
import { knownUnits } from '../policy/check/units.ts';
import { loadCompleteness } from './catalog/completeness.ts';

/** Throws CATALOG_INVALID. */
export async function policyWorld(
  deployment: string,
  schemes: CodeSchemes,
  types: Entities,
): Promise<PolicyWorld> {
  const [scheme] = schemes.values();
  const completeness = scheme && (await loadCompleteness(deployment, scheme.space));
  return {
    entities: { types, whole: true },
    // A catalog that answers for a part may list that part only, and the policy speaks of all.
    ...(completeness?.within.every((pattern) => /^\?+$/.test(pattern)) &&
      completeness.known.length > 0 && { units: knownUnits(completeness.known, schemes) }),
  };
}
