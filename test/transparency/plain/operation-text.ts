/** The text of an operation, put together by response key as GraphQL says. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getVariableValues,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type AnyField = GraphQLField<unknown, unknown>;
export type Nodes = readonly FieldNode[];

export interface OperationText {
  readonly selectionSet: SelectionSetNode;
  /** Response key → everything that asks for it, of an object of this type. */
  collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadonlyMap<string, Nodes>;
  /** The names of what is selected of the numbers that a field gives, in all their groups. */
  numbersIn(field: AnyField, nodes: Nodes): readonly string[];
  argumentsOf(field: AnyField, nodes: Nodes): Readonly<Record<string, unknown>>;
}

export function readText({ schema, document, variables: sent }: Operation): OperationText {
  const operation = document.definitions.find(isOperation);
  if (operation === undefined) throw new Error('nothing is asked');
  const { selectionSet, variableDefinitions: declared = [] } = operation;
  const { coerced: variables, errors } = getVariableValues(schema, declared, { ...sent });
  if (errors !== undefined) throw new Error(errors[0]?.message);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const isWanted = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false &&
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true;

  const isOn = (type: GraphQLObjectType, condition: string | undefined): boolean => {
    const named = condition === undefined ? type : schema.getType(condition);
    return named === type || (isAbstractType(named) && schema.isSubType(named, type));
  };

  const collect = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> => {
    const found = new Map<string, FieldNode[]>();
    const visit = (set: SelectionSetNode): void => {
      for (const node of set.selections.filter(isWanted)) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          found.set(key, [...(found.get(key) ?? []), node]);
          continue;
        }
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        if (fragment && isOn(type, fragment.typeCondition?.name.value)) visit(fragment.selectionSet);
      }
    };
    sets.forEach(visit);
    return found;
  };

  const numbersIn = (field: AnyField, nodes: Nodes): readonly string[] => {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return [];
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return [...collect(type, sets).values()].flatMap((own) => {
      const below = fieldOf(type, own);
      if (below === undefined) return [];
      return below.name === 'groups' ? numbersIn(below, own) : [below.name];
    });
  };

  return {
    selectionSet,
    collect,
    numbersIn,
    argumentsOf: (field: AnyField, [node]: Nodes) =>
      node === undefined ? {} : getArgumentValues(field, node, variables),
  };
}

const isOperation = (one: DocumentNode['definitions'][number]): one is OperationDefinitionNode =>
  one.kind === Kind.OPERATION_DEFINITION;

export const fieldOf = (type: GraphQLObjectType, [node]: Nodes): AnyField | undefined =>
  type.getFields()[node?.name.value ?? ''];
