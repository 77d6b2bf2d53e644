/** The supergraph taken apart into what rules look at: each field and each type, with the fragmented subgraphs it is of. */
import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { bucketTypes } from '../../vocabulary/buckets.ts';
import { fieldJoins, fragmentedGraphs, keysIn, typeJoins } from './join-graphs.ts';
import { gatherOf, locationOf } from './routed-schema.ts';
import type { Place, RoutedField } from './rules/routed-field.ts';
import type { RoutedType } from './rules/types/routed-type.ts';

export function routedTypes(schema: GraphQLSchema): readonly RoutedType[] {
  const fragmented = fragmentedGraphs(schema);
  return typesOf(schema).map((type) => {
    const graphs = new Set(typeJoins(type).map(({ graph }) => graph));
    return { schema, type, graphs: [...graphs].filter((graph) => fragmented.has(graph)) };
  });
}

export function routedFields(schema: GraphQLSchema): readonly RoutedField[] {
  const fragmented = fragmentedGraphs(schema);
  const buckets = bucketTypes(schema);
  return typesOf(schema).flatMap((parent) =>
    Object.values(parent.getFields()).map((field): RoutedField => {
      const joins = fieldJoins(parent, field);
      const graphs = joins.flatMap(({ graph, resolves }) =>
        resolves && fragmented.has(graph) ? [graph] : [],
      );
      return {
        schema,
        parent,
        field,
        place: placeOf(schema, parent, buckets, graphs),
        gathering: gatherOf(field),
        location: locationOf(field),
        joins,
        graphs,
      };
    }),
  );
}

const typesOf = (schema: GraphQLSchema): readonly (GraphQLObjectType | GraphQLInterfaceType)[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter((type) => !isIntrospectionType(type));

function placeOf(
  schema: GraphQLSchema,
  parent: RoutedField['parent'],
  buckets: ReadonlySet<GraphQLObjectType>,
  graphs: readonly string[],
): Place {
  if (isInterfaceType(parent)) return 'interface';
  if (parent === schema.getQueryType()) return 'query';
  if (parent === schema.getMutationType()) return 'mutation';
  if (parent === schema.getSubscriptionType()) return 'subscription';
  if (buckets.has(parent)) return 'bucket';
  return graphs.every((graph) => keysIn(parent, graph).length > 0) ? 'entity' : 'row';
}
