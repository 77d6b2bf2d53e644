/** What a rule looks at: one root field that is answered by fragmented sites. A rule returns what is wrong, or nothing. */
import type { GraphQLField } from 'graphql';
import { gatherOf, type Location, locationOf } from '../routed-schema.ts';

export interface RootField {
  readonly operation: 'Query' | 'Mutation';
  readonly field: GraphQLField<unknown, unknown>;
  /** As written; it may be a kind that nobody can merge. */
  readonly gather: string | undefined;
  readonly location: Location;
}

export type RootFieldRule = (field: RootField) => string | readonly string[] | undefined;

export const toRootField = (
  operation: RootField['operation'],
  field: GraphQLField<unknown, unknown>,
): RootField => ({ operation, field, gather: gatherOf(field), location: locationOf(field) });
