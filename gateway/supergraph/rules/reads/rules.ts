/** What is looked at on everything that reads fields of rows without showing them. */
import type { GraphQLSchema } from 'graphql';
import type { RoutingFinding } from '../../check-routing.ts';
import type { Reader } from '../../readers.ts';
import { argumentReadsAField } from './argument-reads-a-field.ts';
import { groupsAreDividedBySomething } from './groups-are-divided-by-something.ts';
import { readingHasEffect } from './reading-has-effect.ts';
import { valueReadsAField } from './value-reads-a-field.ts';

export type ReadsRule = (readers: readonly Reader[], schema: GraphQLSchema) => readonly RoutingFinding[];

export const readsRules: readonly ReadsRule[] = Object.freeze([
  valueReadsAField,
  argumentReadsAField,
  groupsAreDividedBySomething,
  readingHasEffect,
]);
