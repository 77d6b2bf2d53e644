/** Buckets are made anew by the gateway, field by field: their type must be known, and nobody may hold one by a key. */
import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { typeJoins } from '../../join-graphs.ts';
import type { FieldRule } from '../routed-field.ts';

export const groupsHaveBuckets: FieldRule = ({ field, gathering }) => {
  if (gathering?.kind !== 'GROUPS') return undefined;
  const type = getNullableType(field.type);
  const named = getNamedType(type);
  if (!isObjectType(named)) {
    return `@gather(as: GROUPS) makes buckets of an object type, which ${named} is not: give them a type of their own`;
  }
  if (isListType(type) && isListType(getNullableType(type.ofType))) {
    return '@gather(as: GROUPS) gives one list of buckets, not lists of lists: put a GROUPS field into the bucket instead';
  }
  return typeJoins(named).some(({ key }) => key !== undefined)
    ? `@gather(as: GROUPS) makes buckets, but ${named} is an entity: give the buckets a type of their own that refers to ${named}`
    : undefined;
};
