/**
 * Turns the caller's connection field into the one each site is asked: its own page by variables, the
 * positions of its rows, and no part that only the gateway can know.
 */
import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  parseType,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Merge } from './merge.ts';
import { selectedFields, underConditions } from './selected-fields.ts';

/** Response keys of what the gateway asks for itself; a caller's alias must not begin so. */
export const POSITIONS = 'tributary_positions';
export const PAGE = 'tributary_page';
export const TOTAL = 'tributary_total';

export const PAGE_ARGUMENTS = ['first', 'after', 'last', 'before'] as const;

export function toSiteConnection(field: FieldNode, pagePrefix: string): FieldNode {
  const selections = selectedFields(field.selectionSet);
  const wanted = (name: string): boolean => selections.some((selection) => selection.name.value === name);
  // A connection of which only the coverage is wanted still needs the site to read something.
  const rows = wanted('edges') || wanted('pageInfo') || !wanted('totalCount');
  // Whether there are rows before the page costs a site a look of its own, so only who wants to know asks.
  const info = selections.filter((selection) => selection.name.value === 'pageInfo');
  const parts = info.flatMap(({ selectionSet }) => selectedFields(selectionSet));
  const ends = ['hasNextPage', 'hasPreviousPage'].filter((end) =>
    parts.some(({ name }) => name.value === end),
  );
  return {
    ...field,
    arguments: [
      ...(field.arguments ?? []).filter(({ name }) => !isPageArgument(name.value)),
      ...PAGE_ARGUMENTS.map((name) => pageArgument(name, pagePrefix)),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        ...selections
          .filter((selection) => selection.name.value === 'edges')
          .flatMap((edges) => underConditions(edges.directives, [{ ...edges, directives: [] }])),
        // Asked apart from the caller's own edges, which may stand under aliases and conditions.
        ...(rows ? [leaf('edges', POSITIONS, ['cursor'])] : []),
        ...(ends.length > 0 ? [leaf('pageInfo', PAGE, ends)] : []),
        ...(wanted('totalCount') ? [leaf('totalCount', TOTAL)] : []),
      ],
    },
  };
}

const PAGE_TYPES = { first: 'Int', after: 'String', last: 'Int', before: 'String' } as const;

/** Of a connection, the variables of a site's own page; of anything else, none. */
export const pageVariables = (merge: Merge): readonly VariableDefinitionNode[] =>
  merge.kind !== 'Connection'
    ? []
    : PAGE_ARGUMENTS.map((name) => ({
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: merge.pagePrefix + name } },
        type: parseType(PAGE_TYPES[name]),
      }));

const isPageArgument = (name: string): boolean => PAGE_ARGUMENTS.some((argument) => argument === name);

const pageArgument = (name: string, prefix: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: prefix + name } },
});

function leaf(name: string, alias: string, children: readonly string[] = []): FieldNode {
  const selections = children.map(
    (child): SelectionNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: child } }),
  );
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
    ...(selections.length === 0 ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  };
}
