/** What a caller may do with the rows of a relation, as code patterns by level. No rule, no row. */
import { type CodePattern, matchesPattern, simplifyPatterns } from '../codes/pattern.ts';
import { checkCode, levelOf, parseCode } from '../codes/scheme.ts';
import type { Identity } from '../identity/identity.ts';
import { resolveOwn } from './own-place.ts';
import type { FieldLevel, Policy, PolicyRule } from './policy.ts';

/** Patterns of each level, as the rules give them: a code may lie in those of several. */
export interface Rights extends Readonly<Record<FieldLevel, readonly CodePattern[]>> {
  /** The places whose rows may be written. */
  readonly written: readonly CodePattern[];
}

/** From the widest to the narrowest. */
export const LEVELS = ['FULL', 'REDUCED', 'COUNT'] as const satisfies readonly FieldLevel[];

export function rightsOf(policy: Policy, caller: Identity, relation: string): Rights {
  const code = caller.code ?? '';
  const rules = rulesFor(policy, caller).filter((rule) => rule.relations.includes(relation));
  const patterns = (chosen: readonly PolicyRule[]): readonly CodePattern[] =>
    simplifyPatterns(chosen.map((rule) => resolveOwn(rule, code)));
  const at = (level: FieldLevel) => patterns(rules.filter(({ fields }) => fields === level));
  return {
    FULL: at('FULL'),
    REDUCED: at('REDUCED'),
    COUNT: at('COUNT'),
    written: patterns(rules.filter(({ writes }) => writes)),
  };
}

/** The widest level at which the row of this place is seen; undefined: not at all. */
export const levelAt = (rights: Rights, place: string): FieldLevel | undefined =>
  LEVELS.find((level) => rights[level].some((pattern) => matchesPattern(pattern, place)));

/** The rules that speak of this caller for this purpose. A code outside the scheme is nobody's. */
export function rulesFor(policy: Policy, caller: Identity): readonly PolicyRule[] {
  const { code, purpose } = caller;
  if (code === undefined || checkCode(policy.identityScheme, code) !== undefined) return [];
  const level = levelOf(policy.identityScheme, parseCode(policy.identityScheme, code)).name;
  return policy.rules.filter(
    (rule) =>
      rule.grantee.level === level &&
      matchesPattern(rule.grantee.pattern, code) &&
      (rule.purposes === undefined || (purpose !== undefined && rule.purposes.includes(purpose))),
  );
}
