/** An object in a bucket is taken from the first site that has the bucket: true only of a row that is the same everywhere. */
import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import { isCoverage } from '../../../../vocabulary/buckets.ts';
import { possibleTypesOf } from '../../join-graphs.ts';
import { fragmentationKeyOf, isReplicated } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const referenceIsAnEntity: FieldRule = ({ schema, place, field, gathering, graphs }) => {
  const type = getNamedType(field.type);
  if (place !== 'bucket' || gathering !== undefined || isLeafType(type) || isCoverage(field))
    return undefined;
  if (isListType(getNullableType(field.type))) {
    return `is a list in a bucket, and nobody knows how it is merged: say @gather(as: LIST), or GROUPS if ${type} is a bucket itself`;
  }
  const possible = graphs.flatMap((graph) => possibleTypesOf(schema, graph, type));
  return possible.every((one) => isReplicated(one) || fragmentationKeyOf(one) !== undefined)
    ? undefined
    : `is an object in a bucket, and nobody knows how it is merged: say @gather(as: GROUPS), or FIRST, or refer to an entity that is @fragmented or @replicated`;
};
