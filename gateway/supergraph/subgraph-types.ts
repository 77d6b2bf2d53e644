/** What one subgraph, by the name under which it is published, has of the supergraph's types. */
import type { GraphQLNamedType, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { parseFieldSet } from './field-set.ts';
import { graphNamed, keysIn, possibleTypesOf, typeJoins } from './join-graphs.ts';
import { objectTypesOf } from './routed-schema.ts';

/** The object types that a value of this type can have when it comes from the subgraph. */
export function possibleTypesIn(
  schema: GraphQLSchema,
  subgraph: string,
  type: GraphQLNamedType | undefined,
): readonly GraphQLObjectType[] {
  // A schema that was not composed is that of one subgraph.
  if (type === undefined || typeJoins(type).length === 0) return objectTypesOf(schema, type);
  const graph = graphNamed(schema, subgraph);
  return graph === undefined ? [] : possibleTypesOf(schema, graph, type);
}

/** The first key by which the subgraph resolves the entity; undefined when it resolves none. */
export function entityKeyIn(
  schema: GraphQLSchema,
  subgraph: string,
  type: GraphQLObjectType,
): SelectionSetNode | undefined {
  const graph = graphNamed(schema, subgraph);
  const [key] = graph === undefined ? [] : keysIn(type, graph);
  return key === undefined ? undefined : parseFieldSet(key);
}
