/** Of which entities' rows a field is made. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { type AnyField, fragmentationKeyOf, gatherOf } from './directives.ts';
import { isEntity } from './entities.ts';

/** Names of the fragmented entities whose rows a field is made of: what `of` names, its own type, or the nodes of its connection. */
export function relationsOf(schema: GraphQLSchema, field: AnyField): readonly string[] {
  const of = gatherOf(field)?.of;
  const named = of === undefined ? rowTypeOf(field) : schema.getType(of);
  return objectTypesOf(schema, named)
    .filter((type) => fragmentationKeyOf(type) !== undefined)
    .map(({ name }) => name);
}

/** The type of a field's rows: its own, or that of the nodes when it is a connection. */
export function rowTypeOf(field: AnyField): GraphQLNamedType {
  const named = getNamedType(field.type);
  const edges = isObjectType(named) ? named.getFields().edges : undefined;
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields().node : undefined;
  return node === undefined ? named : getNamedType(node.type);
}

/** The object types that a value of this type can have. */
export const objectTypesOf = (
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];

/** Whether a field brings rows as they are; otherwise its values are made of rows that need not be seen. */
export function bringsRows(schema: GraphQLSchema, field: AnyField): boolean {
  const shown = objectTypesOf(schema, rowTypeOf(field));
  return gatherOf(field)?.kind !== 'GROUPS' && shown.length > 0 && shown.every(isEntity);
}
