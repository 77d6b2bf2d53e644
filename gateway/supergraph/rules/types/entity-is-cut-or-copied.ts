/** Rows are either split over the sites or the same at all of them. */
import { isObjectType } from 'graphql';
import { fragmentationKeyOf, isReplicated } from '../../routed-schema.ts';
import type { TypeRule } from './routed-type.ts';

export const entityIsCutOrCopied: TypeRule = ({ type }) =>
  isObjectType(type) && isReplicated(type) && fragmentationKeyOf(type) !== undefined
    ? 'is @fragmented and @replicated: its rows are either split over the sites or at all of them; take one away'
    : undefined;
