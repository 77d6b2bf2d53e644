/** A change at several sites could fail at one of them: a mutation must be told one code, always. */
import { type GraphQLInputType, getNullableType, isInputObjectType, isNonNullType } from 'graphql';
import type { AnyField } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const mutationGoesToOneSite: FieldRule = ({ place, field, gathering, location }) => {
  if (place !== 'mutation') return undefined;
  const [path, ...others] = location.by;
  const isOne = path !== undefined && others.length === 0 && isAlwaysOne(field, path);
  return [
    ...(isOne
      ? []
      : [
          'is a mutation and must name one site: @locate(by:) of one path that is non-null all the way and leads through no list',
        ]),
    ...(gathering === undefined
      ? []
      : ['is a mutation, which goes to one site: there is nothing to @gather; take it away']),
  ];
};

/** Whether the caller cannot but put one value at the path. */
function isAlwaysOne(field: AnyField, path: string): boolean {
  const [head, ...rest] = path.split('.');
  let type: GraphQLInputType | undefined = field.args.find(({ name }) => name === head)?.type;
  for (const step of rest) {
    const object: GraphQLInputType | undefined = isNonNullType(type) ? type.ofType : undefined;
    type = isInputObjectType(object) ? object.getFields()[step]?.type : undefined;
  }
  return isNonNullType(type) && 'name' in getNullableType(type);
}
