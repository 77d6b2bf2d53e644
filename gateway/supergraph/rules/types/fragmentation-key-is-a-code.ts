/** Sites are found by one code of a row, and its scalar says by which code scheme. */
import { getNullableType, isObjectType, isScalarType } from 'graphql';
import { fragmentationKeyOf } from '../../routed-schema.ts';
import type { TypeRule } from './routed-type.ts';

export const fragmentationKeyIsACode: TypeRule = ({ type }) => {
  const key = isObjectType(type) ? fragmentationKeyOf(type) : undefined;
  if (key === undefined) return undefined;
  const field = type.getFields()[key];
  if (field === undefined) {
    return `@fragmented(by: "${key}") names a field that ${type.name} does not have: add it, or name the field that holds the code`;
  }
  return isScalarType(getNullableType(field.type))
    ? undefined
    : `@fragmented(by: "${key}") names a field of type ${field.type}, which is no code: name a scalar of a code scheme`;
};
