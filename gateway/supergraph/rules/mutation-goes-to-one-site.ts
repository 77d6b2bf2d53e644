/** A change at several sites could fail at one of them: a mutation must be told one code, always. */
import { getNullableType, isListType, isNonNullType } from 'graphql';
import type { RootFieldRule } from './root-field.ts';

export const mutationGoesToOneSite: RootFieldRule = ({ operation, field, location }) => {
  if (operation === 'Query') return undefined;
  const [path, ...others] = location.by;
  const argument = field.args.find(({ name }) => name === path);
  const one = argument && isNonNullType(argument.type) && !isListType(getNullableType(argument.type));
  return one && others.length === 0
    ? undefined
    : 'is a mutation and must name one site by @locate(by:) of one non-null argument that is no list';
};
