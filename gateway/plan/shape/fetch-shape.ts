/** What a fetch asks, as far as its text tells: decided once per operation and supergraph, reused by every request (D3). */
import type { FieldNode, GraphQLField, VariableDefinitionNode } from 'graphql';

/** One argument path that narrows the sites, and the code scheme its values follow. */
export interface KeyConstraint {
  readonly path: string;
  /** `exact`: the row with this code; `below`: the unit and everything below it. */
  readonly match: 'exact' | 'below';
  readonly scheme: string;
}

interface RootField {
  readonly responseKey: string;
  /** Where the caller wrote it, with the conditions there: it is asked when one of them is included. */
  readonly places: readonly FieldNode[];
  /** What a site is asked for it. */
  readonly siteField: FieldNode;
}

interface LocatedField extends RootField {
  /** As the caller wrote it, all places in one. */
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  /** The entity whose rows the field yields. */
  readonly relation: string;
  readonly constraints: readonly KeyConstraint[];
}

/** A field whose answer one site gives whole. */
export interface OneShape extends LocatedField {
  readonly kind: 'One';
}

/** A connection gathered from every site that can hold a row of it. */
export interface ConnectionShape extends LocatedField {
  readonly kind: 'Connection';
  /** Site variables are named `<prefix>first`, `<prefix>after`, `<prefix>last` and `<prefix>before`. */
  readonly pagePrefix: string;
}

/** `_entities`: rows of several entities, each found by the key of its representation. */
export interface EntitiesShape extends RootField {
  readonly kind: 'Entities';
  /** Variable that holds the representations. */
  readonly variable: string;
}

export type FieldShape = OneShape | ConnectionShape | EntitiesShape;

export interface FetchShape {
  readonly subgraph: string;
  readonly operation: 'query' | 'mutation';
  readonly variables: readonly VariableDefinitionNode[];
  readonly fields: readonly FieldShape[];
  /** Entity type → its fragmentation key and the scheme of that key. */
  readonly entityKeys: ReadonlyMap<string, EntityKey>;
}

export interface EntityKey {
  readonly field: string;
  readonly scheme: string;
}
