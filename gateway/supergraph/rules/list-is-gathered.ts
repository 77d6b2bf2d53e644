/** A bare list from several sites would be that of one of them. */
import { isListType } from 'graphql';
import type { RootFieldRule } from './root-field.ts';

export const listIsGathered: RootFieldRule = ({ field, gather }) =>
  isListType(field.type) && gather === undefined
    ? 'is a list over several sites without @gather: sites would be lost; use a connection'
    : undefined;
