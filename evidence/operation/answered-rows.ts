/** How many rows of each relation stand in an answer. A row that stands there twice counts twice. */
import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, type SelectionSetNode } from 'graphql';
import { isEntity } from '../../vocabulary/entities.ts';
import { objectTypesOf } from '../../vocabulary/rows.ts';
import { fieldsSelected, responseKeyOf } from '../../vocabulary/selection.ts';
import type { Selected } from './selected.ts';

export function answeredRows(
  { root, operation, context }: Selected,
  data: unknown,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};

  const walk = (value: unknown, type: GraphQLNamedType, sets: readonly SelectionSetNode[]): void => {
    if (Array.isArray(value)) {
      for (const entry of value) walk(entry, type, sets);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const row = value as Readonly<Record<string, unknown>>;
    const types = typesOf(row, type, sets);
    if (types.some(isEntity)) {
      const relation = types.length === 1 ? (types[0]?.name ?? type.name) : type.name;
      counts[relation] = (counts[relation] ?? 0) + 1;
    }
    for (const [key, below] of fieldsBelow(types, sets)) walk(row[key], below.type, below.sets);
  };

  /** By what it says itself, where it was asked; otherwise all that it can be. */
  const typesOf = (
    row: Readonly<Record<string, unknown>>,
    type: GraphQLNamedType,
    sets: readonly SelectionSetNode[],
  ): readonly GraphQLObjectType[] => {
    const possible = objectTypesOf(context.schema, type);
    if (possible.length < 2) return possible;
    return possible.filter((one) => {
      const asked = sets
        .flatMap((set) => fieldsSelected(one, set, context))
        .find(({ name }) => name.value === '__typename');
      return asked === undefined || row[responseKeyOf(asked)] === one.name;
    });
  };

  const fieldsBelow = (types: readonly GraphQLObjectType[], sets: readonly SelectionSetNode[]) => {
    const found = new Map<string, { type: GraphQLNamedType; sets: SelectionSetNode[] }>();
    for (const type of types) {
      for (const node of sets.flatMap((set) => fieldsSelected(type, set, context))) {
        const field = type.getFields()[node.name.value];
        if (field === undefined || node.selectionSet === undefined) continue;
        const key = responseKeyOf(node);
        const known = found.get(key);
        if (known === undefined)
          found.set(key, { type: getNamedType(field.type), sets: [node.selectionSet] });
        else known.sets.push(node.selectionSet);
      }
    }
    return found;
  };

  if (root !== undefined) walk(data, root, [operation.selectionSet]);
  return counts;
}
