/** For resolvers of a site: how the field that is being resolved gives its numbers. */
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Guard } from '../guard.ts';
import { numbersOf } from './decide.ts';
import type { NumbersDecision } from './decide-numbers.ts';
import { type FieldRoles, fieldRoles } from './field-role.ts';
import { type GovernedRelations, governedRelations } from './governed-relations.ts';
import { toAsked } from './rule-tree.ts';

interface Known {
  readonly roleOf: FieldRoles;
  readonly governed: GovernedRelations;
}

const bySchema = new WeakMap<GraphQLSchema, Known>();

/** The same decision as the rule's, which has let the field pass: EXACT or RELEASED. */
export function numbersAt(
  parent: unknown,
  args: Readonly<Record<string, unknown>>,
  guard: Guard,
  info: GraphQLResolveInfo,
): NumbersDecision {
  const { schema, parentType, fieldName } = info;
  const known = bySchema.get(schema) ?? { roleOf: fieldRoles(schema), governed: governedRelations(schema) };
  bySchema.set(schema, known);
  const field = parentType.getFields()[fieldName];
  const role = field && known.roleOf(parentType, field);
  if (role?.kind !== 'Numbers') return { kind: 'EXACT' };
  const relations = known.governed(guard.policy, role.relations);
  return numbersOf(role, relations, toAsked(parent, args, info), guard);
}
