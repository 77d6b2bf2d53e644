/** Or and and are of truth values. */
import { GraphQLBoolean, getNullableType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

export const anyAndAllAreBoolean: FieldRule = ({ field, gathering }) =>
  (gathering?.kind === 'ANY' || gathering?.kind === 'ALL') &&
  String(getNullableType(field.type)) !== GraphQLBoolean.name
    ? `@gather(as: ${gathering.kind}) joins Boolean, not ${field.type}: return Boolean, or take FIRST for one value of several`
    : undefined;
