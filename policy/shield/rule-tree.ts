/**
 * The rules of graphql-shield, one for each field of each type, generated from the schema's directives.
 *
 * The policy and the caller come with the context, so one tree serves every policy and everybody.
 */
import { type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import { allow, type IRules, rule } from 'graphql-shield';
import type { AnyField } from '../../vocabulary/directives.ts';
import type { GuardContext } from '../guard.ts';
import { type AskedField, decide } from './decide.ts';
import { type FieldRole, fieldRoles, roleInRow } from './field-role.ts';
import { governedRelations } from './governed-relations.ts';

/** What a rule reads of what a resolver is told. */
export type RuleInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'schema'>;

type GuardedRole = Exclude<FieldRole, { readonly kind: 'Open' }>;

/** For `shield(ruleTree(schema), …)`. A rule returns true or the error that denies. */
export function ruleTree(schema: GraphQLSchema): IRules {
  const roleOf = fieldRoles(schema);
  const governed = governedRelations(schema);

  /** A gathered field of an entity is two things: said of its row, and made of others. */
  const rolesOf = (type: GraphQLObjectType, field: AnyField): readonly GuardedRole[] => {
    const role = roleOf(type, field);
    const roles = role.kind === 'Own' ? [role] : [roleInRow(type, field), role];
    return roles.filter((one) => one.kind !== 'Open');
  };

  const ruleOf = (type: GraphQLObjectType, field: AnyField) => {
    const roles = rolesOf(type, field);
    if (roles.length === 0) return allow;
    return rule(`${type.name}.${field.name}`)(
      (parent: unknown, args: AskedField['args'], { guard }: GuardContext, info: RuleInfo) => {
        for (const role of roles) {
          const relations = governed(guard.policy, role.relations);
          if (relations.length === 0) continue;
          const denied = decide(role, relations, toAsked(parent, args, info), guard);
          if (denied !== undefined) return denied;
        }
        return true;
      },
    );
  };

  return Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => !name.startsWith('__'))
      .map((type) => [
        type.name,
        Object.fromEntries(
          Object.values(type.getFields()).map((field) => [field.name, ruleOf(type, field)] as const),
        ),
      ]),
  );
}

export const toAsked = (
  parent: unknown,
  args: AskedField['args'],
  { fieldNodes, fragments, variableValues: variables, schema }: RuleInfo,
): AskedField => ({
  args,
  parent: typeof parent === 'object' && parent !== null ? (field) => keyOf(parent, field) : undefined,
  nodes: fieldNodes,
  selection: { schema, fragments, variables },
});

/** At a site the row above may be a representation or a row of a table, whose columns are named otherwise. */
function keyOf(parent: object, field: string): unknown {
  const values = parent as Readonly<Record<string, unknown>>;
  return values[field] ?? values[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}
