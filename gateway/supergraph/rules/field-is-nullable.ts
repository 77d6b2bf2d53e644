/** When no site answers there is nothing to give, and a non-null field would take its neighbours with it. */
import { isNonNullType } from 'graphql';
import type { RootFieldRule } from './root-field.ts';

export const fieldIsNullable: RootFieldRule = ({ field }) =>
  isNonNullType(field.type)
    ? 'is non-null: when no site answers there is nothing to give; make it nullable'
    : undefined;
