/** What the rules of a policy document give one caller, read from the document itself. */
import type { Caller } from '../world/callers.ts';
import type { Hierarchy } from '../world/hierarchy.ts';
import { lengthOf } from '../world/hierarchy.ts';
import type { PolicyDocument, Relation } from '../world/policies.ts';
import { isOfLevel } from '../world/units.ts';

export interface Right {
  readonly relation: Relation;
  /** Digits and `?`: the asker's own characters are in their places. */
  readonly sees: string;
  readonly fields: 'FULL' | 'REDUCED' | 'COUNT';
  readonly writes: boolean;
}

export function rightsOf(policy: PolicyDocument, hierarchy: Hierarchy, caller: Caller): readonly Right[] {
  const { code } = caller;
  const scheme = [hierarchy.organization, hierarchy.person].find(({ name }) => name === policy.identity);
  if (code === undefined || scheme === undefined || code.length !== lengthOf(scheme)) return [];
  // A code belongs to the first level that it fits.
  const level = scheme.levels.find((candidate) => isOfLevel(scheme, candidate, code));
  const rights: Right[] = [];
  for (const { grantee, relations, sees, fields, writes, purposes } of policy.rules) {
    if (level?.name !== grantee.level || !fits(grantee.pattern, code)) continue;
    if (purposes !== undefined && !purposes.includes(caller.purpose ?? '')) continue;
    const own = [...sees].map((character, at) => (character === '=' ? code[at] : character)).join('');
    for (const relation of relations)
      rights.push({ relation: relation as Relation, sees: own, fields, writes });
  }
  return rights;
}

/** On the positions that both have. */
export function fits(pattern: string, place: string): boolean {
  for (let at = 0; at < pattern.length && at < place.length; at += 1) {
    if (pattern[at] !== '?' && pattern[at] !== place[at]) return false;
  }
  return true;
}
