/** From the text of a fetch to its shape: pure, and worth caching. */
import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isUnionType,
  OperationTypeNode,
} from 'graphql';
import {
  commonFragmentationKeyOf,
  isReplicated,
  objectTypesOf,
  type RoutedSchema,
} from '../../supergraph/routed-schema.ts';
import { entityKeyIn } from '../../supergraph/subgraph-types.ts';
import { type CollectedField, collectFields } from './collect-fields.ts';
import { pageVariables } from './connection-field.ts';
import { shapeEntities } from './entities-field.ts';
import type { EntityKey, FetchShape, LocatedShape } from './fetch-shape.ts';
import { followUpCollector } from './follow-ups.ts';
import { inlineFragments } from './inline-fragments.ts';
import { locatedField } from './located-field.ts';
import type { ShapingContext } from './shaping-context.ts';

export function shapeFetch(subgraph: string, document: DocumentNode, routed: RoutedSchema): FetchShape {
  const operation = inlineFragments(document);
  const { schema } = routed;
  const mutates = operation.operation === OperationTypeNode.MUTATION;
  const root = mutates ? schema.getMutationType() : schema.getQueryType();
  const { replace, collected } = followUpCollector((type) => entityKeyIn(schema, subgraph, type));
  const context = { schema, subgraph, replace };
  const [typenames, asked] = partition(collectFields(operation.selectionSet));
  const fields = asked.map((field, at) =>
    field.node.name.value === '_entities'
      ? shapeEntities(field, `tributary_${at}_`, context)
      : shapeRoot(field, root, `tributary_${at}_`, context),
  );
  const variables = operation.variableDefinitions ?? [];
  const next = collected(variables);
  return Object.freeze({
    subgraph,
    operation: mutates ? 'mutation' : 'query',
    variables,
    fields: Object.freeze(fields),
    typenames: typenames.map(({ responseKey, places }) => ({ responseKey, places, value: root?.name ?? '' })),
    entityKeys: entityKeysOf(routed),
    next: next && {
      shape: shapeFetch(subgraph, next.document, routed),
      followUps: next.followUps,
    },
  });
}

/** The root's own names stand apart: Apollo leaves them in where the caller wrote them in a GraphQL fragment. */
function partition(
  fields: readonly CollectedField[],
): readonly [readonly CollectedField[], readonly CollectedField[]] {
  const isName = ({ node }: CollectedField): boolean => node.name.value === '__typename';
  return [fields.filter(isName), fields.filter((field) => !isName(field))];
}

function shapeRoot(
  field: CollectedField,
  root: GraphQLObjectType | null | undefined,
  pagePrefix: string,
  context: ShapingContext,
): LocatedShape {
  const name = field.node.name.value;
  const definition = root?.getFields()[name];
  if (!root || definition === undefined) throw new Error(`[BUG] ${name} is not in the supergraph`);
  const located = locatedField(field, { parent: root, definition, path: [], pagePrefix }, context);
  const { siteFields, merge } = located.field;
  return Object.freeze({
    kind: 'Located',
    ...located,
    ask: { siteFields, ownVariables: pageVariables(merge) },
  });
}

const entityKeysOf = (() => {
  const cache = new WeakMap<RoutedSchema, ReadonlyMap<string, EntityKey>>();
  return (routed: RoutedSchema): ReadonlyMap<string, EntityKey> => {
    const { schema } = routed;
    const types = Object.values(schema.getTypeMap()).filter(isCompositeType);
    const known = cache.get(routed) ?? new Map(types.flatMap((type) => entityKey(schema, type)));
    cache.set(routed, known);
    return known;
  };
})();

/** An interface has a key when all its entities are cut by the same field: a representation may name only it. */
function entityKey(schema: GraphQLSchema, type: GraphQLCompositeType): [string, EntityKey][] {
  if (isReplicated(type)) return [[type.name, { kind: 'Replicated' }]];
  const field = commonFragmentationKeyOf(schema, type);
  const scalar = field === undefined || isUnionType(type) ? undefined : type.getFields()[field]?.type;
  return field === undefined || scalar === undefined
    ? []
    : [
        [
          type.name,
          {
            kind: 'Fragmented',
            field,
            scheme: getNamedType(scalar).name,
            relations: objectTypesOf(schema, type).map(({ name }) => name),
          },
        ],
      ];
}
