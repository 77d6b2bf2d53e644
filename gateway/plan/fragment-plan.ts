/** The plan of one fetch: what to ask which site, how the answers become one, and why nobody else is asked. */
import type { CodePattern } from '../../codes/pattern.ts';
import type { TributaryError } from '../../errors/tributary-error.ts';
import type { DataFragment, SiteId } from '../catalog/catalog.ts';
import type { Page } from './page/page.ts';
import type { ConnectionShape, EntitiesShape, OneShape } from './shape/fetch-shape.ts';

/** How many sites a field must visit. Chosen when the variables and the caller are known. */
export type Routing =
  /** The arguments fix the code to one place. */
  | 'single'
  /** The arguments narrow the code; only sites that can hold a match are asked. */
  | 'subset'
  /** The arguments name no place: every site in the caller's scope is asked. */
  | 'scatter'
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
  readonly fragments: readonly DataFragment[];
  /** Indexes into the distinct representations, for `_entities` only. */
  readonly representations?: readonly number[];
}

interface PlannedField {
  readonly routing: Routing;
  readonly inputs: readonly SiteFetchNode[];
  readonly pruned: readonly PrunedFragment[];
}

/** The field's whole answer comes from its only input; without one it is null. */
export interface OneNode extends PlannedField {
  readonly kind: 'One';
  readonly shape: OneShape;
}

/** A merge-sort of the inputs by position, cut to one page. */
export interface ConnectionNode extends PlannedField {
  readonly kind: 'Connection';
  readonly shape: ConnectionShape;
  readonly page: Page;
  /** What cursors of this field are bound to. */
  readonly binding: string;
}

/** Rows put back at the index of their representation; a row nobody holds is null. */
export interface EntitiesNode extends PlannedField {
  readonly kind: 'Entities';
  readonly shape: EntitiesShape;
  /** Each distinct representation once. */
  readonly representations: readonly unknown[];
  /** For every representation of the fetch, which of the distinct ones it is. */
  readonly slots: readonly number[];
  /** Distinct representations whose key says no place: they stay null, the others are asked. */
  readonly refused: readonly RefusedKey[];
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

export type FieldPlan = OneNode | ConnectionNode | EntitiesNode | RefusedNode;

export interface FragmentPlan {
  readonly subgraph: string;
  readonly fields: readonly FieldPlan[];
}
