/** What a fetch asks, as far as its text tells: decided once per operation and supergraph, reused by every request (D3). */
import type { FieldNode, GraphQLField, VariableDefinitionNode } from 'graphql';
import type { KeyConstraint } from '../../../vocabulary/constraints.ts';
import type { GatheredField, Merge } from './merge.ts';

export type { KeyConstraint };

/** What a site is asked for a field, ready to stand in an operation. */
export interface SiteAsk {
  readonly siteFields: readonly FieldNode[];
  /** Variables that the gateway adds for it. */
  readonly ownVariables: readonly VariableDefinitionNode[];
}

interface CallersField {
  readonly responseKey: string;
  /** Where the caller wrote it, with the conditions there: it is asked when one of them is included. */
  readonly places: readonly FieldNode[];
}

/** A field whose sites follow from its arguments and, on an entity, from the entity's key. */
export interface LocatedField extends CallersField {
  /** As the caller wrote it, all places in one. */
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  /** The entities whose rows the field is made of. */
  readonly relations: readonly string[];
  /** It is made of rows that it does not show: where the caller sees numbers only, there may be some of it, too. */
  readonly counts: boolean;
  /** Every site has all of it: one is asked, any. */
  readonly replicated: boolean;
  readonly constraints: readonly KeyConstraint[];
  readonly field: GatheredField;
}

/** A root field. */
export interface LocatedShape extends LocatedField {
  readonly kind: 'Located';
  readonly ask: SiteAsk;
}

/** `_entities`: rows of several entities, each found by the key of its representation. */
export interface EntitiesShape extends CallersField {
  readonly kind: 'Entities';
  /** Variable that holds the representations. */
  readonly variable: string;
  /** The fields that the entity's own site has; absent when none is wanted. */
  readonly own: SiteAsk | undefined;
  /** Fields of the entities that are spread over sites. */
  readonly gathered: readonly EntityField[];
}

/** A field of an entity that is spread over sites: each site gets the keys that it may have a part for. */
export interface EntityField extends LocatedField {
  readonly type: string;
  /** Fields of the entity's key: a representation may carry more, which other fields require. */
  readonly key: readonly string[];
  /** Response key and variable of its own `_entities`. */
  readonly alias: string;
  readonly ask: SiteAsk;
}

/** A gathered field below a row: its sites can only be found when the row's key is known. */
export interface FollowUp {
  /** Response keys from the fetch's root to the objects; lists are walked through. */
  readonly path: readonly string[];
  /** The objects' type: others at the same path do not have the field. */
  readonly type: string;
  /** Field of the entity's key → response key under which the site was asked for it. */
  readonly key: Readonly<Record<string, string>>;
  /** Response key of its `_entities` in the next fetch, and name of its variable. */
  readonly alias: string;
}

export interface RootTypename extends CallersField {
  /** Name of the root type. */
  readonly value: string;
}

export type FieldShape = LocatedShape | EntitiesShape;

export interface FetchShape {
  readonly subgraph: string;
  readonly operation: 'query' | 'mutation';
  readonly variables: readonly VariableDefinitionNode[];
  readonly fields: readonly FieldShape[];
  /** `__typename` of the root, which no site is asked. */
  readonly typenames: readonly RootTypename[];
  /** Entity type → its fragmentation key and the scheme of that key. */
  readonly entityKeys: ReadonlyMap<string, EntityKey>;
  /** What can only be asked when this fetch is answered. */
  readonly next: { readonly shape: FetchShape; readonly followUps: readonly FollowUp[] } | undefined;
}

export type EntityKey =
  | {
      readonly kind: 'Fragmented';
      readonly field: string;
      readonly scheme: string;
      /** The entities that a representation of this type can mean: more than one when it is an interface. */
      readonly relations: readonly string[];
    }
  | { readonly kind: 'Replicated' };

export type { GatheredField, Merge };
