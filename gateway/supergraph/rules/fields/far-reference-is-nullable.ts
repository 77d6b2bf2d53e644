/**
 * What stands between two sites must be able to be absent.
 *
 * A row that is referred to by key and whose non-null fields another subgraph answers comes from another site. When
 * that site is missing, null climbs to the reference: there it must stop, or it takes the row that refers to it.
 */
import { type GraphQLObjectType, getNamedType, isListType, isNonNullType } from 'graphql';
import { plainFieldsOf } from '../../field-set.ts';
import { fragmentedGraphs, graphsOf, possibleTypesOf, typeJoins } from '../../join-graphs.ts';
import { type AnyField, fragmentationKeyOf } from '../../routed-schema.ts';
import type { FieldRule, RoutedField } from '../routed-field.ts';

export const farReferenceIsNullable: FieldRule = (reference) => {
  const { schema, field, graphs } = reference;
  if (!isNonNullInside(field)) return undefined;
  const far = graphs.flatMap((graph) =>
    possibleTypesOf(schema, graph, getNamedType(field.type))
      .filter((type) => fragmentationKeyOf(type) !== undefined)
      .flatMap((type) => farFields(reference, graph, type)),
  );
  return far.length === 0
    ? undefined
    : `is non-null, but ${far[0]} is non-null and comes from another subgraph’s sites: with one of them missing the row here would be lost too; make it nullable`;
};

/** Whether the row itself, however deep in lists, may not be null. */
function isNonNullInside({ type }: AnyField): boolean {
  let inner = type;
  while (isListType(inner) || (isNonNullType(inner) && isListType(inner.ofType))) inner = inner.ofType;
  return isNonNullType(inner);
}

function farFields(
  { schema, joins }: RoutedField,
  graph: string,
  type: GraphQLObjectType,
): readonly string[] {
  const fragmented = fragmentedGraphs(schema);
  const provided = joins
    .filter((join) => join.graph === graph)
    .flatMap(({ provides }) => (provides === undefined ? [] : plainFieldsOf(provides)));
  const keys = typeJoins(type).flatMap(({ key }) => (key === undefined ? [] : plainFieldsOf(key)));
  return Object.values(type.getFields())
    .filter((one) => isNonNullType(one.type) && ![...keys, ...provided].includes(one.name))
    .filter((one) => {
      const answering = graphsOf(type, one);
      return (
        !answering.includes(graph) &&
        answering.length > 0 &&
        answering.every((other) => fragmented.has(other))
      );
    })
    .map(({ name }) => `${type.name}.${name}`);
}
