/** Gathered fields below rows, put together into the next fetch: `_entities` of the rows that have them. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type InlineFragmentNode,
  Kind,
  OperationTypeNode,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { FollowUp } from './fetch-shape.ts';
import type { FoundField } from './row-selection.ts';

export interface FollowUps {
  readonly document: DocumentNode;
  readonly followUps: readonly FollowUp[];
}

interface Wanted {
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
  readonly key: SelectionSetNode;
  readonly fields: FieldNode[];
}

/** Collects what is found while a fetch is shaped. `keyOf` gives the entity's key in the subgraph. */
export function followUpCollector(keyOf: (type: GraphQLObjectType) => SelectionSetNode | undefined): {
  readonly replace: (found: FoundField) => readonly SelectionNode[];
  readonly collected: (variables: readonly VariableDefinitionNode[]) => FollowUps | undefined;
} {
  const wanted = new Map<string, Wanted>();
  return {
    replace({ node, type, path }) {
      const name = JSON.stringify([type.name, path]);
      const key = keyOf(type);
      if (key === undefined) throw new Error(`[BUG] ${type.name} passed composition without a key`);
      const place = wanted.get(name) ?? { type, path, key, fields: [] };
      wanted.set(name, place);
      place.fields.push(node);
      return keySelections(place);
    },
    collected: (variables) => (wanted.size === 0 ? undefined : toFollowUps([...wanted.values()], variables)),
  };
}

/** Tells the row's type, and its key under names of our own: the caller may have taken the fields' names. */
function keySelections({ type, key }: Wanted): readonly SelectionNode[] {
  return [
    aliased({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, 'tributary_type'),
    ...keyFields(key).map((field) => aliased(field, keyAlias(type, field))),
  ];
}

const keyFields = (key: SelectionSetNode): readonly FieldNode[] =>
  key.selections.filter((selection): selection is FieldNode => selection.kind === Kind.FIELD);

/** Of two types at one place the keys may have one name and two types. */
const keyAlias = (type: GraphQLObjectType, { name }: FieldNode): string =>
  `tributary_key_${type.name}_${name.value}`;

const aliased = (field: FieldNode, alias: string): FieldNode => ({
  ...field,
  alias: { kind: Kind.NAME, value: alias },
});

function toFollowUps(wanted: readonly Wanted[], variables: readonly VariableDefinitionNode[]): FollowUps {
  const followUps = wanted.map(
    ({ path, type, key }, at): FollowUp => ({
      path,
      type: type.name,
      key: Object.fromEntries(keyFields(key).map((field) => [field.name.value, keyAlias(type, field)])),
      alias: `tributary_next_${at}`,
    }),
  );
  const selections = wanted.map(
    ({ type, fields }, at): FieldNode =>
      entitiesField(`tributary_next_${at}`, `tributary_next_${at}`, [
        { kind: Kind.SELECTION_SET, selections: fields },
        type,
      ]),
  );
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [
      ...variables.filter(({ variable }) => !variable.name.value.startsWith('tributary_next_')),
      ...followUps.map(({ alias }) => representationsVariable(alias)),
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as const;
  return { document: { kind: Kind.DOCUMENT, definitions: [operation] }, followUps };
}

/** `<alias>: _entities(representations: $<variable>) { ... on <type> { … } }` */
export function entitiesField(
  alias: string,
  variable: string,
  [selectionSet, type]: readonly [SelectionSetNode, { readonly name: string }],
): FieldNode {
  const row: InlineFragmentNode = {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
    selectionSet,
  };
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: '_entities' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'representations' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [row] },
  };
}

export const representationsVariable = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
  type: parseType('[_Any!]!'),
});
