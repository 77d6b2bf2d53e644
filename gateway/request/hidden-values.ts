/**
 * Tells a null that hides something from a null that is a fault: subgraphs may give one another values and types that
 * callers are not to see (`@inaccessible`), and Apollo makes those null as it does with wrong ones.
 */
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What was asked, over the schema that callers see. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Whether the type of what stands at the response path has something in the supergraph that callers never see. */
export function mayHide(
  supergraph: GraphQLSchema,
  asked: Asked,
  path: readonly (string | number)[],
): boolean {
  return typesAt(asked, path).some((type) => {
    const whole = supergraph.getType(type.name);
    if (isEnumType(whole) && isEnumType(type)) return whole.getValues().length > type.getValues().length;
    return (
      isAbstractType(whole) &&
      isAbstractType(type) &&
      supergraph.getPossibleTypes(whole).length > asked.schema.getPossibleTypes(type).length
    );
  });
}

interface Place {
  readonly type: GraphQLNamedType;
  readonly below: readonly SelectionSetNode[];
}

/** Fragments on different types may stand at one path, so there can be several. */
function typesAt(
  { schema, document, operation }: Asked,
  path: readonly (string | number)[],
): GraphQLNamedType[] {
  const root = schema.getRootType(operation.operation);
  if (root == null) return [];
  const keys = path.filter((step) => typeof step === 'string');
  return keys
    .reduce<readonly Place[]>(
      (places, key) =>
        places.flatMap(({ type, below }) =>
          below.flatMap((set) => placesIn(schema, document, type, set, key)),
        ),
      [{ type: root, below: [operation.selectionSet] }],
    )
    .map(({ type }) => type);
}

function placesIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  parent: GraphQLNamedType,
  set: SelectionSetNode,
  key: string,
): Place[] {
  return set.selections.flatMap((selection): Place[] => {
    if (selection.kind === 'Field') {
      if ((selection.alias ?? selection.name).value !== key || !('getFields' in parent)) return [];
      const field = parent.getFields()[selection.name.value];
      const below = selection.selectionSet === undefined ? [] : [selection.selectionSet];
      return field === undefined ? [] : [{ type: getNamedType(field.type), below }];
    }
    const fragment =
      selection.kind === 'InlineFragment'
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value,
          );
    if (fragment === undefined || !('selectionSet' in fragment)) return [];
    const condition = 'typeCondition' in fragment ? fragment.typeCondition : undefined;
    const type = condition === undefined ? parent : schema.getType(condition.name.value);
    return type === undefined ? [] : placesIn(schema, document, type, fragment.selectionSet, key);
  });
}
