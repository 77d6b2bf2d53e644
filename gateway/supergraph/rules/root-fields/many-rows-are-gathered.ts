/**
 * A bare list from several sites would be that of one of them.
 *
 * A code alone does not make it one site: its rows may be split finer than the code says. And a connection that is
 * not gathered would carry the site's own cursors out of the house, unsealed.
 */
import { getNamedType, getNullableType, isListType } from 'graphql';
import { isReplicated, rowTypeOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const manyRowsAreGathered: FieldRule = ({ place, field, gathering }) => {
  // What a mutation gives is complete: one site did it.
  if (place !== 'query' || gathering !== undefined) return undefined;
  if (rowTypeOf(field) !== getNamedType(field.type)) {
    return 'is a connection without @gather: its cursors would be a site’s own; add @gather(as: CONNECTION)';
  }
  return isListType(getNullableType(field.type)) && !isReplicated(rowTypeOf(field))
    ? 'is a list without @gather: sites would be lost; add @gather(as: LIST), or return a connection'
    : undefined;
};
