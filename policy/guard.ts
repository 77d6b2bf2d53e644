/** A policy as it speaks of one caller: what gateway and site carry through a request to decide by. */
import type { CodeSchemes } from '../codes/scheme.ts';
import type { Identity } from '../identity/identity.ts';
import type { Policy } from './policy.ts';
import { type Rights, rightsOf } from './rights.ts';

export interface Guard {
  readonly policy: Policy;
  readonly schemes: CodeSchemes;
  readonly caller: Identity;
  /** Worked out once per relation. */
  rights(relation: string): Rights;
}

/** What rules find in the context of a request. */
export interface GuardContext {
  readonly guard: Guard;
}

export function openGuard(policy: Policy, schemes: CodeSchemes, caller: Identity): Guard {
  const known = new Map<string, Rights>();
  return Object.freeze({
    policy,
    schemes,
    caller,
    rights: (relation: string) => {
      const rights = known.get(relation) ?? rightsOf(policy, caller, relation);
      known.set(relation, rights);
      return rights;
    },
  });
}
