/** A path that leads nowhere would narrow nothing, and every site would be asked without a word. */
import { type GraphQLField, getNamedType } from 'graphql';
import type { RootFieldRule } from './root-field.ts';

export const locatedArgumentsExist: RootFieldRule = ({ field, location: { by, below } }) =>
  [...by, ...below]
    .filter((path) => !hasArgument(field, path))
    .map((path) => `@locate names ${path}, which is no argument`);

function hasArgument(field: GraphQLField<unknown, unknown>, path: string): boolean {
  const [head, ...rest] = path.split('.');
  let type = getNamedType(field.args.find(({ name }) => name === head)?.type);
  for (const step of rest) {
    if (type === undefined || !('getFields' in type)) return false;
    type = getNamedType(type.getFields()[step]?.type);
  }
  return type !== undefined;
}
