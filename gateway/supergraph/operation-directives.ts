/**
 * The directives for operations that all subgraphs define: composition keeps one only where it is defined everywhere, and
 * the gateway's own subgraph must not be what it fails for.
 */
import {
  type DirectiveDefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  specifiedScalarTypes,
  type TypeNode,
} from 'graphql';

const OPERATION_LOCATIONS: readonly string[] = [
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
];
const BUILT_IN: readonly string[] = specifiedScalarTypes.map(({ name }) => name);

/** As SDL. One whose arguments have types of a subgraph's own is left out: the types would have to come along. */
export function commonOperationDirectives(sdls: readonly string[]): string {
  const [first = [], ...others] = sdls.map((sdl) => operationDirectives(parsed(sdl)));
  return first
    .filter(
      ({ name, arguments: given = [] }) =>
        given.every(({ type }) => isBuiltIn(type)) && isIn(others, name.value),
    )
    .map((directive) => print(directive))
    .join('\n');
}

/** What is no GraphQL is refused by composition, with the subgraph's name. */
function parsed(sdl: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch {
    return { kind: Kind.DOCUMENT, definitions: [] };
  }
}

const operationDirectives = ({ definitions }: DocumentNode): DirectiveDefinitionNode[] =>
  definitions.filter(
    (definition): definition is DirectiveDefinitionNode =>
      definition.kind === 'DirectiveDefinition' &&
      definition.locations.some(({ value }) => OPERATION_LOCATIONS.includes(value)),
  );

const isIn = (all: readonly DirectiveDefinitionNode[][], wanted: string): boolean =>
  all.every((directives) => directives.some(({ name }) => name.value === wanted));

const isBuiltIn = (type: TypeNode): boolean =>
  type.kind === 'NamedType' ? BUILT_IN.includes(type.name.value) : isBuiltIn(type.type);
