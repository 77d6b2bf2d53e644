/**
 * Which rows a request names by their keys, noted before anything is decided or read: be they shown, hidden or not there,
 * and be the field refused. Whoever keeps evidence of a request asks here.
 */
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { type NamedKey, namedKeysOf } from '../../../vocabulary/named-keys.ts';
import type { EntityPlaces } from '../guard/entity-place.ts';
import { openRowKeys, type RowKeys } from './row-keys.ts';

export interface NamedRows extends Pick<RowKeys, 'keys'> {
  note(named: NamedKey): void;
}

export function openNamedRows(): NamedRows {
  const { keys, add } = openRowKeys();
  return { keys, note: ({ relation, key }) => add(relation, key) };
}

interface NamedContext {
  readonly evidence: { readonly named: Pick<NamedRows, 'note'> };
}

type Resolve = GraphQLFieldResolver<unknown, NamedContext>;

/** `schema` is the subgraph's own, and its fields are guarded: what the guard refuses was named all the same. */
export function noteNamedRows(schema: GraphQLSchema, places: EntityPlaces): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const namedKeys = namedKeysOf(schema, field);
      if (namedKeys === undefined) continue;
      const resolve = field.resolve as Resolve | undefined;
      if (resolve === undefined) throw new Error(`[BUG] ${type.name}.${field.name} has no resolver`);
      field.resolve = ((row, args, context, info) => {
        for (const named of namedKeys(args))
          if (Object.hasOwn(places, named.relation)) context.evidence.named.note(named);
        return resolve(row, args, context, info);
      }) satisfies Resolve;
    }
  }
  return schema;
}
