/** The caller's scope: the code patterns whose rows they see, wholly or reduced. Who may only count rows sees none. */
import { type CodePattern, simplifyPatterns } from '../codes/pattern.ts';
import type { Identity } from '../identity/identity.ts';
import type { Policy } from './policy.ts';
import { type Rights, rightsOf } from './rights.ts';

/** Patterns in the deployment's code space; empty when the caller may see nothing of the relation. */
export const scopeOf = (policy: Policy, caller: Identity, relation: string): readonly CodePattern[] =>
  visiblePlaces(rightsOf(policy, caller, relation));

export const visiblePlaces = ({ FULL, REDUCED }: Rights): readonly CodePattern[] =>
  simplifyPatterns([...FULL, ...REDUCED]);
