/** A bucket that is all key is a list of distinct values under another name, and nothing of it is merged. */
import { getNamedType, isObjectType } from 'graphql';
import { gatherOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const bucketsHoldSomething: FieldRule = ({ field, gathering }) => {
  const type = getNamedType(field.type);
  return gathering?.kind === 'GROUPS' &&
    isObjectType(type) &&
    Object.values(type.getFields()).every((part) => gatherOf(part) === undefined)
    ? `gives ${type}, in which nothing is gathered: add a field with @gather to it, for instance count: Int! @gather(as: SUM)`
    : undefined;
};
