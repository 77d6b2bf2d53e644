/** Random identities: those whom rules speak of, those whom none does, codes outside of every level, and nobody's. */
import type { Chance } from '../random.ts';
import type { Hierarchy } from './hierarchy.ts';
import { type PolicyDocument, PURPOSES } from './policies.ts';
import { codesOf } from './units.ts';

export interface Caller {
  /** The code they act for. */
  readonly code?: string;
  readonly purpose?: string;
}

export function randomCaller(hierarchy: Hierarchy, policy: PolicyDocument, chance: Chance): Caller {
  const purpose = chance.percent(35)
    ? chance.one([...PURPOSES, ...(chance.percent(10) ? ['leisure'] : [])])
    : undefined;
  const code = randomCode(hierarchy, policy, chance);
  return { ...(code !== undefined && { code }), ...(purpose !== undefined && { purpose }) };
}

function randomCode(hierarchy: Hierarchy, policy: PolicyDocument, chance: Chance): string | undefined {
  const scheme = policy.identity === hierarchy.person.name ? hierarchy.person : hierarchy.organization;
  const drawn = chance.below(100);
  if (drawn < 3) return undefined;
  if (drawn < 7)
    return chance.one(['9'.repeat(hierarchy.space), '1', `${'0'.repeat(hierarchy.space)}x`, 'x']);
  if (drawn < 14 || policy.rules.length === 0) return chance.one(codesOf(scheme, chance.one(scheme.levels)));
  const { grantee } = chance.one(policy.rules);
  const level = scheme.levels.find(({ name }) => name === grantee.level);
  const codes = level === undefined ? [] : codesOf(scheme, level);
  const spokenOf = codes.filter((code) =>
    [...code].every((character, at) => ['?', character].includes(grantee.pattern[at] ?? '?')),
  );
  return spokenOf.length === 0 ? undefined : chance.one(spokenOf);
}
