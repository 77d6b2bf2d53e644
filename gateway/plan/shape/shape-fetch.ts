/** From the text of a fetch to its shape: pure, and worth caching. */
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
} from 'graphql';
import {
  fragmentationKeyOf,
  gatherOf,
  locationOf,
  type RoutedSchema,
  relationOf,
} from '../../supergraph/routed-schema.ts';
import { scalarAt } from '../argument-path.ts';
import { toSiteConnection } from './connection-field.ts';
import type { EntitiesShape, EntityKey, FetchShape, FieldShape, KeyConstraint } from './fetch-shape.ts';
import { inlineFragments } from './inline-fragments.ts';
import { type RootSelection, rootFields } from './root-fields.ts';

export function shapeFetch(subgraph: string, document: DocumentNode, routed: RoutedSchema): FetchShape {
  const operation = inlineFragments(document);
  const { schema } = routed;
  const root =
    operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
  const fields = rootFields(operation.selectionSet).map((selection, at) => {
    const { name } = selection.node;
    if (name.value === '_entities') return shapeEntities(selection);
    const definition = root?.getFields()[name.value];
    if (definition === undefined) throw new Error(`[BUG] ${name.value} is not in the supergraph`);
    return shapeField(selection, definition, `tributary_${at}_`);
  });
  return Object.freeze({
    subgraph,
    operation: operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
    variables: operation.variableDefinitions ?? [],
    fields: Object.freeze(fields),
    entityKeys: entityKeysOf(routed),
  });
}

function shapeField(
  { responseKey, node, places }: RootSelection,
  definition: GraphQLField<unknown, unknown>,
  pagePrefix: string,
): FieldShape {
  const base = {
    responseKey,
    node,
    places,
    definition,
    relation: relationOf(definition)?.name ?? '',
    constraints: constraintsOf(definition),
  };
  return gatherOf(definition) === 'CONNECTION'
    ? Object.freeze({
        kind: 'Connection',
        ...base,
        pagePrefix,
        siteField: toSiteConnection(node, pagePrefix),
      })
    : Object.freeze({ kind: 'One', ...base, siteField: node });
}

function constraintsOf(definition: GraphQLField<unknown, unknown>): readonly KeyConstraint[] {
  const { by, below } = locationOf(definition);
  const constraint = (path: string, match: KeyConstraint['match']): KeyConstraint => ({
    path,
    match,
    scheme: scalarAt(definition, path) ?? '',
  });
  return [...by.map((path) => constraint(path, 'exact')), ...below.map((path) => constraint(path, 'below'))];
}

function shapeEntities({ responseKey, node, places }: RootSelection): EntitiesShape {
  const value = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (value?.kind !== Kind.VARIABLE) throw new Error('[BUG] _entities without a variable');
  return Object.freeze({
    kind: 'Entities',
    responseKey,
    places,
    variable: value.name.value,
    siteField: node,
  });
}

const entityKeysOf = (() => {
  const cache = new WeakMap<RoutedSchema, ReadonlyMap<string, EntityKey>>();
  return (routed: RoutedSchema): ReadonlyMap<string, EntityKey> => {
    const known = cache.get(routed) ?? new Map(objectTypes(routed).flatMap(entityKeyOf));
    cache.set(routed, known);
    return known;
  };
})();

const objectTypes = ({ schema }: RoutedSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(isObjectType);

function entityKeyOf(type: GraphQLObjectType): [string, EntityKey][] {
  const field = fragmentationKeyOf(type);
  const scalar = field === undefined ? undefined : type.getFields()[field]?.type;
  return field === undefined || scalar === undefined
    ? []
    : [[type.name, { field, scheme: getNamedType(scalar).name }]];
}
