/** The types of GROUPS fields: what in them is a key, what is answered by the gateway, what is merged. */
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { type AnyField, gatherOf } from './directives.ts';

/** Object types whose values the gateway makes. */
export const bucketTypes = (schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> =>
  new Set(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => gatherOf(field)?.kind === 'GROUPS')
      .map(({ type }) => getNamedType(type))
      .filter(isObjectType),
  );

/** Names of the fields by which buckets are told apart. */
export const bucketKeysOf = (type: GraphQLObjectType): readonly string[] =>
  Object.values(type.getFields())
    .filter((field) => gatherOf(field) === undefined && isLeafType(getNamedType(field.type)))
    .map(({ name }) => name);

/** Answered by the gateway: no site knows it. */
export const isCoverage = ({ type }: AnyField): boolean => getNamedType(type).name === 'Coverage';
