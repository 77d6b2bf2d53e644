/** What is looked at on every field of an interface. */
import type { FieldRule } from '../routed-field.ts';
import { interfaceGathersAsItsTypes } from './interface-gathers-as-its-types.ts';
import { interfaceObjectIsNotGathered } from './interface-object-is-not-gathered.ts';

export const interfaceFieldRules: readonly FieldRule[] = Object.freeze([
  interfaceGathersAsItsTypes,
  interfaceObjectIsNotGathered,
]);
