/** What the shape of a fetch is read from, besides its text. */
import type { GraphQLSchema } from 'graphql';
import type { Replace } from './row-selection.ts';

export interface ShapingContext {
  readonly schema: GraphQLSchema;
  readonly subgraph: string;
  /** What a site is asked in place of a gathered field that stands below a row. */
  readonly replace: Replace;
}
