/** Refuses a composed schema whose fields could not be routed or merged, and says how to mend it. */
import { type GraphQLField, getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import { fragmentationKeyOf, gatherOf, locationOf, type RoutedSchema, relationOf } from './routed-schema.ts';

export interface RoutingFinding {
  /** Schema coordinate, e.g. `Query.staffSearch`. */
  readonly coordinate: string;
  readonly message: string;
}

/** Looks at root fields that yield rows of a fragmented entity, and at the entities themselves. */
export function checkRouting({ schema }: RoutedSchema): readonly RoutingFinding[] {
  const rootFields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const entities = Object.values(schema.getTypeMap()).filter(isObjectType);
  return [
    ...rootFields.filter((field) => relationOf(field) !== undefined).flatMap(checkField),
    ...entities.flatMap((type) => {
      const key = fragmentationKeyOf(type);
      return key === undefined || type.getFields()[key] !== undefined
        ? []
        : [
            {
              coordinate: type.name,
              message: `@fragmented(by: "${key}") names a field that ${type.name} does not have`,
            },
          ];
    }),
  ];
}

function checkField(field: GraphQLField<unknown, unknown>): RoutingFinding[] {
  const coordinate = `Query.${field.name}`;
  const gather = gatherOf(field);
  const { by, below } = locationOf(field);
  const finding = (message: string): RoutingFinding => ({ coordinate, message });
  return [
    ...(isNonNullType(field.type)
      ? [finding('is non-null: when no site answers there is nothing to give; make it nullable')]
      : []),
    ...(isListType(field.type) && gather === undefined
      ? [finding('is a list over several sites without @gather: sites would be lost; use a connection')]
      : []),
    ...(gather === undefined && by.length === 0
      ? [finding('names neither one site by @locate(by:) nor a way to merge several by @gather')]
      : []),
    ...(gather !== undefined && gather !== 'CONNECTION'
      ? [finding(`@gather(as: ${gather}) is not supported; use CONNECTION`)]
      : []),
    ...(gather === 'CONNECTION' && !isConnection(field)
      ? [
          finding(
            '@gather(as: CONNECTION) needs edges { cursor node }, pageInfo and first, after, last, before',
          ),
        ]
      : []),
    ...(gather === 'CONNECTION' && strangersIn(field).length > 0
      ? [
          finding(
            `@gather(as: CONNECTION) cannot merge ${strangersIn(field).join(', ')}; only edges, pageInfo, totalCount and coverage`,
          ),
        ]
      : []),
    ...[...by, ...below]
      .filter((path) => !hasArgument(field, path))
      .map((path) => finding(`@locate names ${path}, which is no argument`)),
  ];
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  const type = getNamedType(field.type);
  const edges = isObjectType(type) ? type.getFields().edges : undefined;
  const edge = edges && getNamedType(edges.type);
  const argumentNames = field.args.map(({ name }) => name);
  return (
    isObjectType(type) &&
    isObjectType(edge) &&
    type.getFields().pageInfo !== undefined &&
    edge.getFields().cursor !== undefined &&
    ['first', 'after', 'last', 'before'].every((name) => argumentNames.includes(name))
  );
}

const MERGED_PARTS = ['edges', 'pageInfo', 'totalCount', 'coverage'];

/** Parts of a connection that the gateway neither asks of the sites nor knows itself. */
function strangersIn(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  return isObjectType(type)
    ? Object.keys(type.getFields()).filter((name) => !MERGED_PARTS.includes(name))
    : [];
}

function hasArgument(field: GraphQLField<unknown, unknown>, path: string): boolean {
  const [head, ...rest] = path.split('.');
  let type = getNamedType(field.args.find(({ name }) => name === head)?.type);
  for (const step of rest) {
    if (type === undefined || !('getFields' in type)) return false;
    type = getNamedType(type.getFields()[step]?.type);
  }
  return type !== undefined;
}
