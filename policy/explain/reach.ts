/** How far each rule that speaks of a caller reaches into a place. */
import { type CodePattern, coversPattern, intersectPatterns, matchesPattern } from '../../codes/pattern.ts';
import type { Identity } from '../../identity/identity.ts';
import { resolveOwn } from '../own-place.ts';
import type { Policy, PolicyRule } from '../policy.ts';
import { rulesFor } from '../rights.ts';

/** What is asked about: one row by its code, or all rows that lie in a pattern. */
export type Place =
  | { readonly kind: 'row'; readonly code: string }
  | { readonly kind: 'area'; readonly pattern: CodePattern };

export interface RuleReach {
  readonly rule: PolicyRule;
  /** What the rule sees for this caller. */
  readonly sees: CodePattern;
  /** The part of the place that it sees; for a row, all or nothing. */
  readonly part: CodePattern | undefined;
  /** Whether that is all of the place. */
  readonly all: boolean;
}

/** In the order of the policy. */
export function reachesOf(
  policy: Policy,
  caller: Identity,
  relation: string,
  place: Place,
): readonly RuleReach[] {
  return rulesFor(policy, caller)
    .filter(({ relations }) => relations.includes(relation))
    .map((rule) => {
      const sees = resolveOwn(rule, caller.code ?? '');
      return { rule, sees, ...partOf(place, sees) };
    });
}

/** Rules that would speak of the caller if they asked for another purpose. */
export function rulesForOtherPurposes(
  policy: Policy,
  caller: Identity,
  relation: string,
): readonly PolicyRule[] {
  const now = new Set(rulesFor(policy, caller));
  const all = [...policy.purposes.keys()].flatMap((purpose) => rulesFor(policy, { ...caller, purpose }));
  return [...new Set(all)].filter((rule) => !now.has(rule) && rule.relations.includes(relation));
}

function partOf(place: Place, sees: CodePattern): Pick<RuleReach, 'part' | 'all'> {
  switch (place.kind) {
    case 'row': {
      // As a site compares: on the positions that code and pattern share.
      const all = matchesPattern(sees, place.code);
      return { part: all ? sees : undefined, all };
    }
    case 'area':
      return { part: intersectPatterns(sees, place.pattern), all: coversPattern(sees, place.pattern) };
  }
}
