/** Which root fields fragmented subgraphs answer, read from the `join` directives that composition writes. */
import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
} from 'graphql';
import { FRAGMENTED_URL } from './compose.ts';
import { gatherOf, relationOf } from './routed-schema.ts';

/** A field that speaks of sites itself counts as well, wherever it comes from. */
export function isAnsweredByFragments(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): boolean {
  const fragmented = fragmentedGraphs(schema);
  return (
    graphsOf(type, field).some((graph) => fragmented.has(graph)) ||
    relationOf(field) !== undefined ||
    gatherOf(field) !== undefined
  );
}

function fragmentedGraphs(schema: GraphQLSchema): ReadonlySet<string> {
  const graphs = schema.getType('join__Graph');
  const values = isEnumType(graphs) ? graphs.getValues() : [];
  return new Set(
    values
      .filter(({ astNode }) =>
        argumentsOf(astNode?.directives, 'join__graph', 'url').includes(FRAGMENTED_URL),
      )
      .map(({ name }) => name),
  );
}

/** A field without a `join__field` of its own is answered by every subgraph that has the type. */
function graphsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): readonly string[] {
  const own = argumentsOf(field.astNode?.directives, 'join__field', 'graph');
  return own.length > 0 ? own : argumentsOf(type.astNode?.directives, 'join__type', 'graph');
}

const argumentsOf = (
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
  argument: string,
): readonly string[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => directive.arguments ?? [])
    .filter((given) => given.name.value === argument)
    .flatMap(({ value }) => ('value' in value ? [String(value.value)] : []));
