/** Executes operations over rows that are made up of where they stand, so that the same place has the same value in any operation. */
import { createHash } from 'node:crypto';
import type { GraphQLObjectType } from 'graphql';
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getNamedType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';

export interface MadeUp {
  readonly schema: GraphQLSchema;
  /** Whether there are rows of the type. */
  has(type: GraphQLObjectType): boolean;
  /** Throws where the field may not be had. */
  assertAllowed?(info: GraphQLResolveInfo, args: Readonly<Record<string, unknown>>): void;
}

interface Row {
  readonly place: string;
}

export async function executeMadeUp(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  { schema, has, assertAllowed }: MadeUp,
) {
  const fieldResolver: GraphQLFieldResolver<Row, unknown> = (row, args, _context, info) => {
    assertAllowed?.(info, args);
    return valueAt(info.returnType, `${row.place}/${String(info.path.key)}`);
  };
  const typeResolver: GraphQLTypeResolver<Row, unknown> = ({ place }, _context, _info, type) => {
    const there = schema.getPossibleTypes(type).filter(has);
    return there[hashOf(place) % there.length]?.name;
  };
  return execute({
    schema,
    document,
    rootValue: { place: '' },
    variableValues: variables,
    fieldResolver,
    typeResolver,
  });
}

function valueAt(type: GraphQLOutputType, place: string): unknown {
  if (isNonNullType(type)) return valueAt(type.ofType, place);
  if (isListType(type)) return [0, 1].map((at) => valueAt(type.ofType, `${place}/${at}`));
  const named = getNamedType(type);
  if (isCompositeType(named)) return { place };
  if (isEnumType(named)) return named.getValues()[hashOf(place) % named.getValues().length]?.value;
  if (named.name === 'Boolean') return hashOf(place) % 2 === 0;
  return ['Int', 'Float'].includes(named.name) ? hashOf(place) : `at ${place}`;
}

const hashOf = (place: string): number => createHash('sha1').update(place).digest().readUInt16BE();
