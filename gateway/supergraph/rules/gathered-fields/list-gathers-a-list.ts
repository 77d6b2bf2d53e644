/** Only lists can be put one after the other. */
import { getNullableType, isListType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

export const listGathersAList: FieldRule = ({ field, gathering }) =>
  gathering?.kind === 'LIST' && !isListType(getNullableType(field.type))
    ? `@gather(as: LIST) needs a list, and ${field.type} is none: return a list, or take FIRST for one value of several`
    : undefined;
