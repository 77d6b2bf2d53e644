/** Of the entities that a field speaks of, those that a policy decides about: the others are nobody's rows. */
import type { GraphQLSchema } from 'graphql';
import { isObjectType } from 'graphql';
import { fragmentationKeyOf } from '../../vocabulary/directives.ts';
import type { Policy } from '../policy.ts';

export type GovernedRelations = (policy: Policy, relations: readonly string[]) => readonly string[];

/**
 * A fragmented entity is governed whether or not there is a rule for it: no rule, no row. In a subgraph that leaves
 * it to another one to say `@fragmented`, the policy's own rules tell.
 */
export function governedRelations(schema: GraphQLSchema): GovernedRelations {
  const fragmented = new Set(
    Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && fragmentationKeyOf(type) !== undefined)
      .map(({ name }) => name),
  );
  return (policy, relations) =>
    relations.filter((relation) => fragmented.has(relation) || spokenOf(policy).has(relation));
}

const byPolicy = new WeakMap<Policy, ReadonlySet<string>>();

function spokenOf(policy: Policy): ReadonlySet<string> {
  const known = byPolicy.get(policy) ?? new Set(policy.rules.flatMap(({ relations }) => relations));
  byPolicy.set(policy, known);
  return known;
}
