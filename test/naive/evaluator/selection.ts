/** What an operation selects of a type: fragments opened, conditions decided, fields of one name together. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Response key → the fields that are one under it. */
export function collect(
  operation: Operation,
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of sets.flatMap(({ selections }) => selections)) {
    const says = (directive: typeof GraphQLSkipDirective) =>
      getDirectiveValues(directive, selection, operation.variables)?.if;
    if (says(GraphQLSkipDirective) === true || says(GraphQLIncludeDirective) === false) continue;
    if (selection.kind === 'Field') {
      const key = (selection.alias ?? selection.name).value;
      found.set(key, [...(found.get(key) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === 'InlineFragment' ? selection : operation.fragments[selection.name.value];
    if (fragment !== undefined && applies(operation, fragment.typeCondition?.name.value, type)) {
      collect(operation, [fragment.selectionSet], type, found);
    }
  }
  return found;
}

function applies({ schema }: Operation, condition: string | undefined, type: GraphQLObjectType): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

/** Names of the fields of statistics, and of the groups in them. */
export function namesIn(
  operation: Operation,
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
): readonly string[] {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return [...collect(operation, sets, type).values()].flatMap((same) => {
    const name = same[0]?.name.value ?? '';
    const inner = getNamedType(type.getFields()[name]?.type);
    return [name, ...(isObjectType(inner) && name === 'groups' ? namesIn(operation, same, inner) : [])];
  });
}
