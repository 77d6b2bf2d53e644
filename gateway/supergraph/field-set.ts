/** The little language of `@key`, `@requires` and `@provides`: a selection without its braces. */
import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { AnyField } from '../../vocabulary/directives.ts';

/** Of a field set that composition has accepted. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('[BUG] a field set that is no selection');
  return definition.selectionSet;
}

/** Names of the fields of the entity itself that the set takes, objects left out. */
export const plainFieldsOf = (text: string): readonly string[] =>
  parseFieldSet(text).selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.selectionSet === undefined ? [selection.name.value] : [],
  );

export interface NamedField {
  readonly parent: GraphQLNamedType;
  readonly field: AnyField;
  readonly node: FieldNode;
}

/** Every field that the set names, however deep. */
export const fieldsNamedIn = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  text: string,
): readonly NamedField[] => walk(schema, type, parseFieldSet(text));

const walk = (
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  { selections }: SelectionSetNode,
): readonly NamedField[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
      return walk(schema, narrowed ?? type, selection.selectionSet);
    }
    const parent = isObjectType(type) || isInterfaceType(type) ? type : undefined;
    const field = parent?.getFields()[selection.name.value];
    if (parent === undefined || field === undefined) return [];
    const below = selection.selectionSet;
    return [
      { parent, field, node: selection },
      ...(below === undefined ? [] : walk(schema, getNamedType(field.type), below)),
    ];
  });
