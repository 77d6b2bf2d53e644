/** The schema of one subgraph by itself, as a federation gateway expects to find it, over rows that are already there. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isAbstractType, isObjectType, parse } from 'graphql';

/** Fields that a hub answers by itself, whatever the subgraph. */
export const LOCAL_FIELDS: ReadonlySet<string> = new Set(['_service', '__typename', '__schema', '__type']);

export function subgraphSchema(sdl: string): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl) });
  const query = schema.getQueryType()?.getFields() ?? {};
  const service = schema.getType('_Service');
  // Rows come from the sites: what federation would look for by itself is looked up like everything else.
  if (query._entities) delete query._entities.resolve;
  if (query._service) query._service.resolve = () => ({});
  if (isObjectType(service)) Object.assign(service.getFields().sdl ?? {}, { resolve: () => sdl });
  for (const type of Object.values(schema.getTypeMap()))
    if (isAbstractType(type)) type.resolveType = undefined;
  return schema;
}
