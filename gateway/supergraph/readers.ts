/** The fields whose arguments and values are made of rows of fragmented entities, and may give away what they read. */
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import { type AnyField, fragmentationKeyOf, gatherOf, readsOf } from '../../vocabulary/directives.ts';
import { edgeTypes } from '../../vocabulary/edges.ts';
import { bringsRows, relationsOf } from '../../vocabulary/rows.ts';
import { routedFields } from './routed-parts.ts';

/** One of them, and whose rows they are; inside a bucket those of the field above it. */
export interface Reader {
  readonly parent: GraphQLObjectType;
  readonly field: AnyField;
  readonly relations: readonly GraphQLObjectType[];
  /** It shows rows as they are, or changes one. */
  readonly showsRows: boolean;
  readonly changes: boolean;
  /** A field around it, or it itself, says by what groups are made. */
  readonly divided: boolean;
}

/** A bucket type that several fields lead to is there once for each of them. */
export function readersOf(schema: GraphQLSchema): readonly Reader[] {
  const outside = routedFields(schema).flatMap(
    ({ parent, field, place, gathering, graphs, location }): Reader[] => {
      const asks = gathering !== undefined || location.by.length + location.below.length > 0;
      if (!isObjectType(parent) || graphs.length === 0 || place === 'bucket' || !asks) return [];
      const relations = relationsOf(schema, field)
        .map((name) => schema.getType(name))
        .filter(isObjectType);
      if (relations.length === 0) return [];
      const showsRows = bringsRows(schema, field);
      return [
        { parent, field, relations, showsRows, changes: place === 'mutation', divided: divides(field) },
      ];
    },
  );
  return [...outside, ...insideBuckets(outside), ...inEdges(schema)];
}

/** What edges say beside their rows. */
const inEdges = (schema: GraphQLSchema): readonly Reader[] =>
  [...edgeTypes(schema)].flatMap(([parent, nodes]) => {
    const relations = nodes
      .map((name) => schema.getType(name))
      .filter(isObjectType)
      .filter((type) => fragmentationKeyOf(type) !== undefined);
    return relations.length === 0
      ? []
      : Object.values(parent.getFields())
          .filter(({ name }) => name !== 'node' && name !== 'cursor')
          .map((field) => ({ parent, field, relations, showsRows: false, changes: false, divided: true }));
  });

function insideBuckets(outside: readonly Reader[]): readonly Reader[] {
  const found: Reader[] = [];
  const seen = new Set<string>();
  const look = (above: Reader): void => {
    const bucket = getNamedType(above.field.type);
    const name = [String(bucket), above.divided, ...above.relations.map(({ name }) => name)].join();
    if (gatherOf(above.field)?.kind !== 'GROUPS' || !isObjectType(bucket) || seen.has(name)) return;
    seen.add(name);
    for (const field of Object.values(bucket.getFields())) {
      if (gatherOf(field) === undefined) continue;
      const inside: Reader = {
        parent: bucket,
        field,
        relations: above.relations,
        showsRows: false,
        changes: false,
        divided: above.divided || divides(field),
      };
      found.push(inside);
      look(inside);
    }
  };
  outside.forEach(look);
  return found;
}

const divides = (field: AnyField): boolean =>
  (readsOf(field) ?? []).length > 0 || field.args.some(({ type }) => isEnumType(getNamedType(type)));

/** Of one relation by its name, of several by all of theirs. */
export const nameOf = (relations: readonly GraphQLObjectType[]): string =>
  relations.map(({ name }) => name).join(' or ');

export const hasField = (relations: readonly GraphQLObjectType[], name: string): boolean =>
  relations.some((relation) => Object.hasOwn(relation.getFields(), name));
