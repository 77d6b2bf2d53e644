/** What a field rule looks at: one field of the supergraph, and where it stands. A rule returns what is wrong, or nothing. */
import type { GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { FieldJoin } from '../join-graphs.ts';
import type { AnyField, Gathering, Location } from '../routed-schema.ts';

export interface RoutedField {
  readonly schema: GraphQLSchema;
  readonly parent: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: AnyField;
  readonly place: Place;
  /** As written; its kind may be one that there is not. */
  readonly gathering: Gathering | undefined;
  readonly location: Location;
  readonly joins: readonly FieldJoin[];
  /** The fragmented subgraphs that answer the field. */
  readonly graphs: readonly string[];
}

export type Place =
  | 'query'
  | 'mutation'
  | 'subscription'
  /** On a type of GROUPS: the gateway makes its values. */
  | 'bucket'
  /** On an object type that every fragmented subgraph with the field resolves by a `@key`. */
  | 'entity'
  | 'interface'
  /** On a part of a row, which nobody can ask other sites for. */
  | 'row';

export type Refusal = string | readonly string[] | undefined;

export type FieldRule = (field: RoutedField) => Refusal;

export const isRoot = ({ place }: RoutedField): boolean =>
  place === 'query' || place === 'mutation' || place === 'subscription';
