/** The types of the edges of gathered connections, with the entities whose rows they lead to. */
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { gatherOf } from './directives.ts';
import { isEntity } from './entities.ts';
import { objectTypesOf, rowTypeOf } from './rows.ts';

export function edgeTypes(schema: GraphQLSchema): ReadonlyMap<GraphQLObjectType, readonly string[]> {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .filter((field) => gatherOf(field)?.kind === 'CONNECTION');
  return new Map(
    fields.flatMap((field) => {
      const connection = getNamedType(field.type);
      const edges = isObjectType(connection) ? connection.getFields().edges : undefined;
      const edge = edges && getNamedType(edges.type);
      const nodes = objectTypesOf(schema, rowTypeOf(field)).filter(isEntity);
      return isObjectType(edge) && nodes.length > 0 ? [[edge, nodes.map(({ name }) => name)]] : [];
    }),
  );
}
