/**
 * The supergraph as the router reads it: which fields are located and gathered, which entities are cut by which code.
 *
 * Everything comes from directives (D2); no name of a domain is known here.
 */

import { createHash } from 'node:crypto';
import {
  buildASTSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { type AnyField, fragmentationKeyOf, gatherOf } from './routing-directives.ts';

export {
  type AnyField,
  fragmentationKeyOf,
  GATHER_KINDS,
  type Gathering,
  type GatherKind,
  gatherOf,
  isReplicated,
  type Location,
  locationOf,
} from './routing-directives.ts';

export interface RoutedSchema {
  readonly schema: GraphQLSchema;
  /** Changes with every change of the supergraph. */
  readonly version: string;
}

export const readRoutedSchema = (supergraphSdl: string): RoutedSchema =>
  Object.freeze({
    schema: buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true }),
    version: createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 12),
  });

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

/** The one field by which all object types of a type are split; undefined when there is none or more than one. */
export function commonFragmentationKeyOf(schema: GraphQLSchema, type: GraphQLNamedType): string | undefined {
  const [key, ...others] = new Set(objectTypesOf(schema, type).map(fragmentationKeyOf));
  return others.length === 0 ? key : undefined;
}

/** Names of the entities that are cut over sites. */
export const fragmentedEntities = ({ schema }: RoutedSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && fragmentationKeyOf(type) !== undefined)
    .map(({ name }) => name);
