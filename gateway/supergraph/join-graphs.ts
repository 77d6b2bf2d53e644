/** Which subgraph has a type and which answers a field, read from the `join` directives that composition writes. */
import {
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  valueFromASTUntyped,
} from 'graphql';
import { type AnyField, objectTypesOf } from './routed-schema.ts';

/** Stands in the supergraph where a fragmented subgraph has no single URL. */
export const FRAGMENTED_URL = 'fragmented:';

/** A type as one subgraph has it, by one of its keys. */
export interface TypeJoin {
  /** As the supergraph's enum of subgraphs calls it. */
  readonly graph: string;
  readonly key: string | undefined;
  readonly resolvable: boolean;
  readonly isInterfaceObject: boolean;
}

/** A field as one subgraph has it. */
export interface FieldJoin {
  readonly graph: string;
  /** The subgraph answers it whenever it is asked, and not only where it says that it can. */
  readonly resolves: boolean;
  readonly requires: string | undefined;
  readonly provides: string | undefined;
}

export const typeJoins = (type: GraphQLNamedType): readonly TypeJoin[] =>
  applicationsOf(type.astNode?.directives, 'join__type').flatMap(
    ({ graph, key, resolvable, isInterfaceObject }) =>
      graph === undefined
        ? []
        : [
            {
              graph: String(graph),
              key: textOf(key),
              resolvable: resolvable !== false,
              isInterfaceObject: isInterfaceObject === true,
            },
          ],
  );

/** A field without a `join__field` of its own is answered by every subgraph that has the type. */
export function fieldJoins(type: GraphQLNamedType, field: AnyField): readonly FieldJoin[] {
  const own = applicationsOf(field.astNode?.directives, 'join__field');
  if (own.length === 0) {
    const graphs = new Set(typeJoins(type).map(({ graph }) => graph));
    return [...graphs].map((graph) => ({ graph, resolves: true, requires: undefined, provides: undefined }));
  }
  // One without a graph is the copy of a field that some @interfaceObject answers.
  return own.flatMap(({ graph, external, usedOverridden, requires, provides }) =>
    graph === undefined
      ? []
      : [
          {
            graph: String(graph),
            resolves: external !== true && usedOverridden !== true,
            requires: textOf(requires),
            provides: textOf(provides),
          },
        ],
  );
}

/** The subgraphs that answer a field. */
export const graphsOf = (type: GraphQLNamedType, field: AnyField): readonly string[] =>
  fieldJoins(type, field).flatMap(({ graph, resolves }) => (resolves ? [graph] : []));

/** The keys by which the subgraph resolves the entity: what `_entities` accepts there. */
export const keysIn = (type: GraphQLNamedType, graph: string): readonly string[] =>
  typeJoins(type).flatMap((join) =>
    join.graph === graph && join.resolvable && join.key !== undefined ? [join.key] : [],
  );

/** The subgraphs that are fragmented: answered by the sites of the catalog and not by one URL. */
export const fragmentedGraphs = (schema: GraphQLSchema): ReadonlySet<string> =>
  new Set(
    joinGraphs(schema)
      .filter(({ url }) => url === FRAGMENTED_URL)
      .map(({ graph }) => graph),
  );

/** Composition makes an enum value of a subgraph's name; the name itself stands beside it. */
export const graphNamed = (schema: GraphQLSchema, subgraph: string): string | undefined =>
  joinGraphs(schema).find(({ name }) => name === subgraph)?.graph;

function joinGraphs(schema: GraphQLSchema) {
  const graphs = schema.getType('join__Graph');
  return (isEnumType(graphs) ? graphs.getValues() : []).flatMap(({ name: graph, astNode }) =>
    applicationsOf(astNode?.directives, 'join__graph').map(({ name, url }) => ({ graph, name, url })),
  );
}

/** The object types that a value of this type can have when it comes from the subgraph. */
export function possibleTypesOf(
  schema: GraphQLSchema,
  graph: string,
  type: GraphQLNamedType | undefined,
): readonly GraphQLObjectType[] {
  const joins = applicationsOf(type?.astNode?.directives, 'join__unionMember');
  return objectTypesOf(schema, type).filter(
    (possible) =>
      possible === type ||
      // Beside the subgraph, such a directive names the one type that belongs to the union there.
      joins.some(
        ({ graph: of, ...belonging }) => of === graph && Object.values(belonging).includes(possible.name),
      ) ||
      applicationsOf(possible.astNode?.directives, 'join__implements').some(
        (application) => application.graph === graph && application.interface === type?.name,
      ),
  );
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const applicationsOf = (
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly Readonly<Record<string, unknown>>[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)])),
    );
