/** Nobody merges events of several sites. */
import type { FieldRule } from '../routed-field.ts';

export const subscriptionIsNotFragmented: FieldRule = ({ place }) =>
  place === 'subscription'
    ? 'is a subscription of a fragmented subgraph, which nobody could merge: offer it from a subgraph with a URL'
    : undefined;
