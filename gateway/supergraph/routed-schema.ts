/**
 * The supergraph as the router reads it: which fields are located and gathered, which entities are cut by which code.
 *
 * Everything comes from directives (D2); no name of a domain is known here.
 */

import { createHash } from 'node:crypto';
import { buildASTSchema, type GraphQLNamedType, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { fragmentationKeyOf } from '../../vocabulary/directives.ts';
import { objectTypesOf } from '../../vocabulary/rows.ts';

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
} from '../../vocabulary/directives.ts';
export { objectTypesOf, relationsOf, rowTypeOf } from '../../vocabulary/rows.ts';

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
