/** What a type rule looks at: one object or interface type of the supergraph, and the fragmented subgraphs that have it. */
import type { GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { Refusal } from '../routed-field.ts';

export interface RoutedType {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly graphs: readonly string[];
}

export type TypeRule = (type: RoutedType) => Refusal;
