/** The schema coordinates of what stands at a path of an answer: fragments on several types may stand at one. */
import { type GraphQLObjectType, getNamedType, type SelectionSetNode } from 'graphql';
import { objectTypesOf } from '../../vocabulary/rows.ts';
import { fieldsSelected, responseKeyOf } from '../../vocabulary/selection.ts';
import type { Selected } from './selected.ts';

interface Place {
  readonly type: GraphQLObjectType;
  readonly set: SelectionSetNode;
}

export function coordinatesAt(
  { root, operation, context }: Selected,
  path: readonly (string | number)[],
): readonly string[] {
  const keys = path.filter((step) => typeof step === 'string');
  let places: readonly Place[] = root === undefined ? [] : [{ type: root, set: operation.selectionSet }];
  let coordinates: readonly string[] = [];
  for (const key of keys) {
    const found = places.flatMap(({ type, set }) =>
      fieldsSelected(type, set, context)
        .filter((node) => responseKeyOf(node) === key)
        .flatMap((node) => {
          const field = type.getFields()[node.name.value];
          return field === undefined ? [] : [{ type, field, node }];
        }),
    );
    coordinates = [...new Set(found.map(({ type, field }) => `${type.name}.${field.name}`))];
    places = found.flatMap(({ field, node: { selectionSet } }) =>
      selectionSet === undefined
        ? []
        : objectTypesOf(context.schema, getNamedType(field.type)).map((type) => ({
            type,
            set: selectionSet,
          })),
    );
  }
  return coordinates;
}
