/** Which rows an answer shows, noted as they are shown: whoever keeps evidence of a request asks here. */
import { type GraphQLIsTypeOfFn, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { keyFieldsOf } from '../../../vocabulary/entities.ts';
import type { EntityPlaces } from '../guard/entity-place.ts';
import { columnOf } from './column-field.ts';
import { openRowKeys, type RowKeys } from './row-keys.ts';

export interface ShownRows extends Pick<RowKeys, 'keys'> {
  note(row: object, shown: ShownRelation): void;
}

/** How rows of one entity type say which they are. */
export interface ShownRelation {
  readonly name: string;
  /** Undefined: it is a key alone, which stands for a row that is kept elsewhere. */
  keyOf(row: object): string | undefined;
}

export function openShownRows(): ShownRows {
  const seen = new Set<object>();
  const { keys, add } = openRowKeys();
  return {
    keys,
    note(row, { name, keyOf }) {
      // A row may stand in an answer many times.
      if (seen.has(row)) return;
      seen.add(row);
      const key = keyOf(row);
      if (key !== undefined) add(name, key);
    },
  };
}

interface ShownContext {
  readonly evidence: { readonly shown: Pick<ShownRows, 'note'> };
}

type IsTypeOf = GraphQLIsTypeOfFn<unknown, ShownContext>;

/**
 * `schema` is the subgraph's own. An object is asked whether it is of its type before any of its fields is: so a row counts
 * of which only `__typename` is selected, for which no resolver runs.
 */
export function noteShownRows(schema: GraphQLSchema, places: EntityPlaces): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const place = places[type.name];
    if (place === undefined) continue;
    const relation = shownRelation(type, place);
    const known = type.isTypeOf as IsTypeOf | null | undefined;
    type.isTypeOf = ((row, context, info) => {
      if (typeof row === 'object' && row !== null) context.evidence.shown.note(row, relation);
      return known?.(row, context, info) ?? true;
    }) satisfies IsTypeOf;
  }
  return schema;
}

function shownRelation(type: GraphQLObjectType, place: string): ShownRelation {
  const columns = keyFieldsOf(type).map(columnOf);
  const ofStubs = new Set(['__typename', place, ...columns, ...keyFieldsOf(type)]);
  return {
    name: type.name,
    keyOf(row) {
      if (Object.keys(row).every((column) => ofStubs.has(column))) return undefined;
      const values = columns.map((column) => (row as Readonly<Record<string, unknown>>)[column]);
      return values.map(String).join(' ');
    },
  };
}
