/** What is no number cannot be added up; a scalar of one's own says nothing of how it is added. */
import { GraphQLFloat, GraphQLInt, getNullableType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

export const sumAddsNumbers: FieldRule = ({ field, gathering }) =>
  gathering?.kind === 'SUM' && !isNumber(String(getNullableType(field.type)))
    ? `@gather(as: SUM) adds Int or Float, not ${field.type}: return one of them`
    : undefined;

const isNumber = (type: string): boolean => type === GraphQLInt.name || type === GraphQLFloat.name;
