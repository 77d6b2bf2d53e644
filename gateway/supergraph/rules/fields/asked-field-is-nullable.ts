/** When no site answers there is nothing to give, and a non-null field would take its neighbours with it. */
import { isNonNullType } from 'graphql';
import { type FieldRule, isRoot } from '../routed-field.ts';

export const askedFieldIsNullable: FieldRule = (asked) => {
  const { field, gathering, place } = asked;
  const alone = isRoot(asked) || (place === 'entity' && gathering !== undefined);
  return alone && isNonNullType(field.type)
    ? 'is non-null: when no site answers there is nothing to give; make it nullable'
    : undefined;
};
