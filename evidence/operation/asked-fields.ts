/**
 * What an operation reads, as schema coordinates: the fields that it shows, and those of the rows by which it filters,
 * sorts, groups and measures.
 */
import {
  type FieldNode,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import { type AnyField, gatherOf } from '../../vocabulary/directives.ts';
import { isEntity } from '../../vocabulary/entities.ts';
import { argumentReads, bucketReads, valueReadsOf } from '../../vocabulary/reads.ts';
import { objectTypesOf, rowTypeOf } from '../../vocabulary/rows.ts';
import { fieldsSelected, type SelectionContext } from '../../vocabulary/selection.ts';
import type { Selected } from './selected.ts';

/** Sorted, each once. Introspection reads nothing. */
export function askedFields({ root, operation, context }: Selected): readonly string[] {
  const found = new Set<string>();
  const walk = (type: GraphQLObjectType, set: SelectionSetNode | undefined): void => {
    for (const node of fieldsSelected(type, set, context)) {
      const name = node.name.value;
      const field = type.getFields()[name];
      if (field === undefined) continue;
      // Federation's own way in shows nothing by itself.
      if (!name.startsWith('_')) found.add(`${type.name}.${name}`);
      for (const read of readsOf(field, node, context)) found.add(read);
      for (const below of objectTypesOf(context.schema, getNamedType(field.type)))
        walk(below, node.selectionSet);
    }
  };
  if (root !== undefined) walk(root, operation.selectionSet);
  return [...found].sort();
}

function readsOf(field: AnyField, node: FieldNode, context: SelectionContext): readonly string[] {
  const gathering = gatherOf(field);
  const named = gathering?.of === undefined ? rowTypeOf(field) : context.schema.getType(gathering.of);
  const entities = objectTypesOf(context.schema, named).filter(isEntity);
  if (entities.length === 0) return [];
  const has = (name: string): boolean => entities.some((entity) => Object.hasOwn(entity.getFields(), name));
  const reads = [
    ...argumentReads(field, argumentsOf(field, node, context), has),
    ...bucketReads(field, [node], context, has),
  ].flatMap(({ fields }) => fields);
  const made = gathering === undefined ? [] : valueReadsOf(field);
  return entities.flatMap((entity) =>
    [...reads, ...made]
      .filter((name) => Object.hasOwn(entity.getFields(), name))
      .map((name) => `${entity.name}.${name}`),
  );
}

function argumentsOf(field: AnyField, node: FieldNode, { variables }: SelectionContext) {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // The operation was refused for it.
    return {};
  }
}
