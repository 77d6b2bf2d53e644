/** `_entities`: a key whose place the caller does not see finds nothing, be there a row or not. */
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { GuardContext } from '../../../policy/guard.ts';
import type { PlaceOf } from './entity-place.ts';
import { rowLevel } from './row-levels.ts';

/** As @apollo/subgraph keeps it beside a type. */
type ResolveReference = (reference: unknown, context: GuardContext, info: GraphQLResolveInfo) => unknown;

interface FederationExtensions {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
}

export function guardReferences(type: GraphQLObjectType, placeOf: PlaceOf): void {
  const { apollo, ...extensions } = type.extensions as FederationExtensions;
  // Without a resolver of its own the key itself is the row.
  const resolve = apollo?.subgraph?.resolveReference ?? ((reference: unknown) => reference);
  const resolveReference: ResolveReference = async (reference, context, info) => {
    const row = await resolve(reference, context, info);
    return rowLevel(context.guard, type.name, placeOf(row)) === undefined ? null : row;
  };
  type.extensions = {
    ...extensions,
    apollo: { ...apollo, subgraph: { ...apollo?.subgraph, resolveReference } },
  };
}
