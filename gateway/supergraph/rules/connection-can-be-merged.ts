/** A connection is merged by the cursors of its edges and paged from both ends; what else it offers must be known. */
import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import type { RootFieldRule } from './root-field.ts';

const MERGED_PARTS = ['edges', 'pageInfo', 'totalCount', 'coverage'];

export const connectionCanBeMerged: RootFieldRule = ({ field, gather }) => {
  if (gather !== 'CONNECTION') return undefined;
  const strangers = strangersIn(field);
  return [
    ...(isConnection(field)
      ? []
      : ['@gather(as: CONNECTION) needs edges { cursor node }, pageInfo and first, after, last, before']),
    ...(strangers.length === 0
      ? []
      : [
          `@gather(as: CONNECTION) cannot merge ${strangers.join(', ')}; only edges, pageInfo, totalCount and coverage`,
        ]),
  ];
};

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

/** Parts of a connection that the gateway neither asks of the sites nor knows itself. */
function strangersIn(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  return isObjectType(type)
    ? Object.keys(type.getFields()).filter((name) => !MERGED_PARTS.includes(name))
    : [];
}
