/** What is looked at on every field of a bucket that has no `@gather`: a key, or a reference beside it. */
import type { FieldRule } from '../routed-field.ts';
import { keyCanBeCompared } from './key-can-be-compared.ts';
import { referenceIsAnEntity } from './reference-is-an-entity.ts';

export const bucketFieldRules: readonly FieldRule[] = Object.freeze([keyCanBeCompared, referenceIsAnEntity]);
