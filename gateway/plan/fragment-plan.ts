/** The plan of one fetch: what to ask which site, how the answers become one, and why nobody else is asked. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { TributaryError } from '../../errors/tributary-error.ts';
import type { DataFragment, SiteId } from '../catalog/catalog.ts';
import type { Page } from './page/page.ts';
import type { EntitiesShape, EntityField, LocatedShape, SiteAsk } from './shape/fetch-shape.ts';

/** How many sites a field must visit. Chosen when the variables and the caller are known. */
export type Routing =
  /** The arguments fix the code to one place. */
  | 'single'
  /** The arguments narrow the code; only sites that can hold a match are asked. */
  | 'subset'
  /** The arguments name no place: every site in the caller's scope is asked. */
  | 'scatter'
  /** Every site holds the same rows: the nearest healthy one is asked. */
  | 'any'
  /** Provably empty: nobody is asked. */
  | 'none';

/** Why a fragment cannot contribute a row to this field for this caller. */
export type PruneReason =
  /** No code that the argument allows lies in the fragment. */
  | { readonly kind: 'argument'; readonly path: string; readonly allows: readonly CodePattern[] }
  /** None of the keys asked for lies in the fragment, as far as the caller may see. */
  | { readonly kind: 'keys' }
  /** The hierarchy gives the caller no row of the fragment. */
  | { readonly kind: 'scope' }
  /** Argument and scope each reach the fragment, but not in a common code. */
  | { readonly kind: 'combination' };

export interface PrunedFragment {
  readonly fragment: DataFragment;
  readonly reason: PruneReason;
}

/** One site's share of a field. */
export interface SiteFetchNode {
  readonly kind: 'SiteFetch';
  readonly site: SiteId;
  /** The site answers for rows of these and no others, whatever else it holds. None: it is asked for what every site holds. */
  readonly fragments: readonly DataFragment[];
  /** Indexes into the distinct representations, for fields of `_entities` only. */
  readonly representations?: readonly number[];
  /** Age of its rows by declaration; 0 for a primary. */
  readonly stalenessSeconds: number;
  /** Who answers in its place when it cannot: together they hold what copies there are of its fragments. */
  readonly otherwise: readonly SiteFetchNode[];
}

/** What is asked of sites, and of which. */
export interface RoutedAsk {
  readonly ask: SiteAsk;
  readonly routing: Routing;
  readonly inputs: readonly SiteFetchNode[];
  readonly pruned: readonly PrunedFragment[];
}

/** One page of a connection. */
export interface PagePlan {
  readonly page: Page;
  /** How many rows each site is asked for. */
  readonly askedSize: number;
  /** What cursors of this field are bound to. */
  readonly binding: string;
}

/** A root field: its value is merged from its inputs; without any it is empty. */
export interface LocatedNode extends RoutedAsk {
  readonly kind: 'Located';
  readonly shape: LocatedShape;
  readonly page: PagePlan | undefined;
}

/** Rows put back at the index of their representation; a row nobody holds is null. */
export interface EntitiesNode {
  readonly kind: 'Entities';
  readonly shape: EntitiesShape;
  /** Each distinct representation once. */
  readonly representations: readonly Representation[];
  /** For every representation of the fetch, which of the distinct ones it is. */
  readonly slots: readonly number[];
  /** What the entities' own sites have; absent when nothing of it is wanted. */
  readonly own: OwnRowsNode | undefined;
  readonly gathered: readonly EntityFieldNode[];
}

export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

export interface OwnRowsNode extends RoutedAsk {
  readonly kind: 'OwnRows';
  /** Representations whose key says no place: they stay null, the others are asked. */
  readonly refused: readonly RefusedKey[];
}

/** A field of entities that is spread over sites, for all of them at once. */
export interface EntityFieldNode extends RoutedAsk {
  readonly kind: 'EntityField';
  readonly shape: EntityField;
  /** The representations that have the field. */
  readonly rows: readonly number[];
  /** Of a connection: the page of each representation that is asked for one. */
  readonly pages: ReadonlyMap<number, PagePlan>;
  readonly refused: readonly RefusedKey[];
  /** Representations without the field for the caller, of which no site is asked that would say so. */
  readonly hidden: readonly number[];
}

export interface RefusedKey {
  readonly index: number;
  readonly error: TributaryError;
}

/** The field cannot be asked at all, because of what the caller wrote. */
export interface RefusedNode {
  readonly kind: 'Refused';
  readonly responseKey: string;
  readonly error: TributaryError;
}

export type FieldPlan = LocatedNode | EntitiesNode | RefusedNode;

/** Everything that sites are asked for a field. */
export function routedAsks(field: FieldPlan): readonly (LocatedNode | OwnRowsNode | EntityFieldNode)[] {
  switch (field.kind) {
    case 'Located':
      return [field];
    case 'Entities':
      return [...(field.own === undefined ? [] : [field.own]), ...field.gathered];
    case 'Refused':
      return [];
  }
}

/** Gathered fields below rows: their sites follow from keys that are not known yet. */
export interface NextFetch {
  readonly path: readonly string[];
  readonly type: string;
  readonly fields: readonly string[];
}

export interface FragmentPlan {
  readonly subgraph: string;
  readonly fields: readonly FieldPlan[];
  readonly next: readonly NextFetch[];
}
