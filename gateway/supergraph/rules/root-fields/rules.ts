/** What is looked at on every field of Query, Mutation and Subscription that fragmented subgraphs answer. */
import type { FieldRule } from '../routed-field.ts';
import { fieldFindsItsSites } from './field-finds-its-sites.ts';
import { locatedFieldYieldsRows } from './located-field-yields-rows.ts';
import { manyRowsAreGathered } from './many-rows-are-gathered.ts';
import { mutationGoesToOneSite } from './mutation-goes-to-one-site.ts';
import { subscriptionIsNotFragmented } from './subscription-is-not-fragmented.ts';

export const rootFieldRules: readonly FieldRule[] = Object.freeze([
  fieldFindsItsSites,
  locatedFieldYieldsRows,
  manyRowsAreGathered,
  mutationGoesToOneSite,
  subscriptionIsNotFragmented,
]);
