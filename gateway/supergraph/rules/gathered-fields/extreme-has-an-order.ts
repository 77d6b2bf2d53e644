/** Numbers are compared by value, texts and ISO dates byte by byte; nothing else has a least or greatest. */
import { GraphQLBoolean, getNullableType, isLeafType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

export const extremeHasAnOrder: FieldRule = ({ field, gathering }) => {
  if (gathering?.kind !== 'MIN' && gathering?.kind !== 'MAX') return undefined;
  const type = getNullableType(field.type);
  return isLeafType(type) && type.name !== GraphQLBoolean.name
    ? undefined
    : `@gather(as: ${gathering.kind}) compares numbers, texts or dates, not ${field.type}: return one of them${type.toString() === 'Boolean' ? ', or take ANY or ALL' : ''}`;
};
