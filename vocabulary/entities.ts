/** Entities and what federation says of them, in a subgraph's own words (`@key`) or in those of composition (`join__type`). */
import { type ConstDirectiveNode, type GraphQLObjectType, Kind, parse, valueFromASTUntyped } from 'graphql';
import { type AnyField, fragmentationKeyOf } from './directives.ts';

/** A subgraph may leave `@fragmented` to another one, so a key is enough. */
export const isEntity = (type: GraphQLObjectType): boolean =>
  fragmentationKeyOf(type) !== undefined ||
  textsOf(type.astNode?.directives, { key: 'fields', join__type: 'key' }).length > 0;

/** The fields of the entity's first key. */
export const keyFieldsOf = (type: GraphQLObjectType): readonly string[] =>
  textsOf(type.astNode?.directives, { key: 'fields', join__type: 'key' }).slice(0, 1).flatMap(topFields);

/** The fields of the entity that a field is worked out of, on their top level. */
export const requiredFields = ({ astNode }: AnyField): readonly string[] =>
  textsOf(astNode?.directives, { requires: 'fields', join__field: 'requires' }).flatMap(topFields);

function topFields(fieldSet: string): readonly string[] {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}

/** `names`: directive → the argument of it that is wanted. */
const textsOf = (
  directives: readonly ConstDirectiveNode[] | undefined,
  names: Readonly<Record<string, string>>,
): readonly string[] =>
  (directives ?? []).flatMap(({ name, arguments: given = [] }) =>
    given
      .filter((argument) => argument.name.value === names[name.value])
      .map(({ value }) => valueFromASTUntyped(value))
      .filter((value) => typeof value === 'string'),
  );
