/** A rule may only speak of units that the deployment lists: a code may have the right form and be nobody's. */
import { type CodePattern, intersectPatterns } from '../../../codes/pattern.ts';
import type { PolicyCheck } from '../finding.ts';
import { codeExists, granteeExists, granteePlace, seenPlace } from '../rule-place.ts';

export const unitsKnown: PolicyCheck = ({ policy, schemes, world: { units } }) => {
  if (units === undefined) return [];
  const { identityScheme, rules } = policy;
  const isKnown = (pattern: CodePattern): boolean =>
    units.some((unit) => intersectPatterns(unit, pattern) !== undefined);
  return rules.flatMap((rule, at) => {
    const grantee = granteePlace(identityScheme, rule);
    const seen = seenPlace(identityScheme, rule);
    // What no code can be is said elsewhere.
    if (grantee === undefined || seen === undefined || !granteeExists(identityScheme, rule)) return [];
    const places = [
      { pattern: grantee, written: rule.grantee.pattern, path: ['grantee', 'pattern'] },
      { pattern: seen, written: rule.sees, path: ['sees'] },
    ];
    return places
      .filter(({ pattern }) => codeExists(schemes.values(), pattern) && !isKnown(pattern))
      .map(({ written, path }) => ({
        path: ['rules', at, ...path],
        rule: rule.id,
        message: `no unit that the deployment lists has a code in ${written}`,
        mend: 'correct the pattern, or list the unit (known in catalog/completeness.yml)',
      }));
  });
};
