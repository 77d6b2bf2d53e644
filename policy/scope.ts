/** The caller's scope: the code patterns whose rows the hierarchy gives them. No rule, no row. */
import { type CodePattern, matchesPattern, parsePattern, simplifyPatterns } from '../codes/pattern.ts';
import { checkCode, levelOf, parseCode } from '../codes/scheme.ts';
import type { Identity } from '../identity/identity.ts';
import type { Policy, PolicyRule } from './policy.ts';

/** Patterns in the deployment's code space; empty when the caller may see nothing of the relation. */
export function scopeOf(policy: Policy, identity: Identity, relation: string): readonly CodePattern[] {
  const granted = rulesFor(policy, identity).filter(
    // Who may only count rows may not see one.
    (rule) => rule.relations.includes(relation) && rule.fields !== 'COUNT',
  );
  const code = identity.code ?? '';
  return simplifyPatterns(granted.map((rule) => resolveOwn(rule, code)));
}

/** The rules that speak of this caller. A code outside the scheme is nobody's. */
export function rulesFor(policy: Policy, identity: Identity): readonly PolicyRule[] {
  const { code } = identity;
  if (code === undefined || checkCode(policy.identityScheme, code) !== undefined) return [];
  const level = levelOf(policy.identityScheme, parseCode(policy.identityScheme, code)).name;
  return policy.rules.filter(
    (rule) => rule.grantee.level === level && matchesPattern(rule.grantee.pattern, code),
  );
}

const resolveOwn = (rule: PolicyRule, code: string): CodePattern =>
  parsePattern(
    [...rule.sees].map((character, at) => (character === '=' ? (code[at] ?? '?') : character)).join(''),
    rule.sees.length,
  );
