/**
 * An operation as it was asked of the hub, made into one that the hub can ask its own sites.
 *
 * What only the hub knows is taken out, the type is asked for wherever it could be another, and the variables that
 * a superior named for its sites get other names: the hub needs those for sites of its own.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  print,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Variables } from '../plan/planning-context.ts';
import { inlineFragments } from '../plan/shape/inline-fragments.ts';
import { LOCAL_FIELDS } from './subgraph-schema.ts';

export interface ForSites {
  /** Undefined: the sites are not needed. */
  readonly text: string | undefined;
  rename(variables: Variables): Variables;
}

/** Where the hub finds the type of a value; no caller's alias begins so. */
export const TYPE_KEY = 'tributary_type';

/** Begins every name that a gateway makes for itself. */
const OURS = 'tributary_';

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: TYPE_KEY },
  name: { kind: Kind.NAME, value: '__typename' },
};

/** `document` is valid and holds one operation. */
export function forSites(schema: GraphQLSchema, document: DocumentNode): ForSites {
  const operation = inlineFragments(document);
  const taken = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const renamed = renaming(taken);
  const selections = withoutLocal(operation.selectionSet.selections);
  const types = new TypeInfo(schema);
  const changed = visit(
    { ...operation, selectionSet: { ...operation.selectionSet, selections } },
    visitWithTypeInfo(types, {
      Variable: (node) => ({ ...node, name: { ...node.name, value: renamed(node.name.value) } }),
      SelectionSet: {
        leave: (node) =>
          isAbstractType(types.getParentType())
            ? { ...node, selections: [...node.selections, TYPENAME] }
            : undefined,
      },
    }),
  );
  return {
    text: selections.length === 0 ? undefined : print(changed),
    rename: (variables) =>
      Object.fromEntries(Object.entries(variables).map(([name, value]) => [renamed(name), value])),
  };
}

/** Names of a superior's own making get one that nobody has taken. */
function renaming(taken: readonly string[]): (name: string) => string {
  let prefix = 'above_';
  while (taken.some((name) => name.startsWith(prefix))) prefix = `above_${prefix}`;
  return (name) => (name.startsWith(OURS) ? prefix + name : name);
}

const withoutLocal = (selections: readonly SelectionNode[]): readonly SelectionNode[] =>
  selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return LOCAL_FIELDS.has(selection.name.value) ? [] : [selection];
    if (selection.kind !== Kind.INLINE_FRAGMENT)
      throw new Error('[BUG] a named GraphQL fragment was not inlined');
    const inside = withoutLocal(selection.selectionSet.selections);
    return inside.length === 0
      ? []
      : [{ ...selection, selectionSet: { ...selection.selectionSet, selections: inside } }];
  });
