/** Buckets with equal keys become one: many need a key, and a single one has none. */
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { bucketKeysOf } from '../../../../vocabulary/buckets.ts';
import type { FieldRule } from '../routed-field.ts';

export const bucketsCanBeToldApart: FieldRule = ({ field, gathering }) => {
  const type = getNamedType(field.type);
  if (gathering?.kind !== 'GROUPS' || !isObjectType(type)) return undefined;
  const keys = bucketKeysOf(type);
  if (isListType(getNullableType(field.type))) {
    return keys.length > 0
      ? undefined
      : `gives many ${type}, but all of them would become one: ${type} needs a key, which is a field of a scalar or enum without @gather`;
  }
  return keys.length === 0
    ? undefined
    : `gives a single ${type}, which has no use for a key: say how ${keys.join(', ')} of ${type} are merged by @gather, or return a list`;
};
