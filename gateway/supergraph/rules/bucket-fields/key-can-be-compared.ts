/** Keys are asked of every site without arguments and compared by value. */
import { getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

export const keyCanBeCompared: FieldRule = ({ place, field, gathering }) => {
  if (place !== 'bucket' || gathering !== undefined || !isLeafType(getNamedType(field.type)))
    return undefined;
  return [
    ...(isListType(getNullableType(field.type))
      ? ['is a key of its bucket, but a list: return one value, or say how it is merged by @gather(as: LIST)']
      : []),
    ...(field.args.length > 0
      ? ['is a key of its bucket, but takes arguments: take them away, or say how it is merged by @gather']
      : []),
  ];
};
