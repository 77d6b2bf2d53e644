/** What a field is to the policy. Everything follows from directives, so it holds for a supergraph and for one subgraph. */
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { bucketTypes } from '../../vocabulary/buckets.ts';
import { constraintsOf, type KeyConstraint } from '../../vocabulary/constraints.ts';
import { type AnyField, gatherOf } from '../../vocabulary/directives.ts';
import { edgeTypes } from '../../vocabulary/edges.ts';
import { isEntity, requiredFields } from '../../vocabulary/entities.ts';
import { type HasField, valueReadsOf } from '../../vocabulary/reads.ts';
import { bringsRows, objectTypesOf, rowTypeOf } from '../../vocabulary/rows.ts';

export type FieldRole =
  /** It shows these fields of a row: itself, and what it is worked out of. */
  | { readonly kind: 'Own'; readonly relations: readonly string[]; readonly fields: readonly string[] }
  /** It brings rows, which are guarded field by field; its arguments choose among them. */
  | (GatheredRole & { readonly kind: 'Rows' })
  /** It brings values that are made of many rows. */
  | (GatheredRole & { readonly kind: 'Numbers' })
  /** It changes a row. */
  | (GatheredRole & { readonly kind: 'Write' })
  /** The policy does not speak of it: a part of what is guarded above it, or of no relation at all. */
  | { readonly kind: 'Open' };

export interface GatheredRole {
  /** Entities whose rows it is made of; a policy may speak of some of them only. */
  readonly relations: readonly string[];
  readonly definition: AnyField;
  readonly constraints: readonly KeyConstraint[];
  /** Whether one of the relations has a field of this name. */
  readonly has: HasField;
  /**
   * Whether reading the field reads rows of this relation: of several relations only those read it that have it. What
   * none of them has concerns all of them, so that it opens nothing.
   */
  concerns(relation: string, field: string): boolean;
}

const OPEN: FieldRole = Object.freeze({ kind: 'Open' });

export type FieldRoles = (type: GraphQLObjectType, field: AnyField) => FieldRole;

export function fieldRoles(schema: GraphQLSchema): FieldRoles {
  const buckets = bucketTypes(schema);
  const edges = edgeTypes(schema);
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return (type, field) => {
    // Federation's own way in finds entities, and those are guarded by their types.
    if (field.name.startsWith('_') || buckets.has(type)) return OPEN;
    const nodes = edges.get(type);
    if (nodes !== undefined) return roleInEdge(nodes, field);
    if (gatherOf(field) !== undefined || roots.includes(type)) return roleOfGathered(schema, type, field);
    return roleInRow(type, field);
  };
}

/**
 * What a field is to the row that has it, gathered or not: that a unit has so many people is said of the unit. Open
 * where it stands on no row.
 */
export const roleInRow = (type: GraphQLObjectType, field: AnyField): FieldRole =>
  isEntity(type)
    ? Object.freeze({
        kind: 'Own',
        relations: [type.name],
        fields: [...new Set([field.name, ...requiredFields(field)])],
      })
    : OPEN;

function roleOfGathered(schema: GraphQLSchema, type: GraphQLObjectType, field: AnyField): FieldRole {
  const gathering = gatherOf(field);
  const constraints = constraintsOf(field, type);
  // A root field of a plain subgraph: what its arguments mean is the affair of its own server.
  if (gathering === undefined && constraints.length === 0) return OPEN;
  const rows = gathering?.of === undefined ? rowTypeOf(field) : schema.getType(gathering.of);
  const entities = objectTypesOf(schema, rows).filter(isEntity);
  if (entities.length === 0) return OPEN;
  return Object.freeze({
    kind: type === schema.getMutationType() ? 'Write' : bringsRows(schema, field) ? 'Rows' : 'Numbers',
    relations: entities.map(({ name }) => name),
    definition: field,
    constraints,
    has: (name: string) => entities.some((entity) => hasField(entity, name)),
    concerns: (relation: string, name: string) => {
      const having = entities.filter((entity) => hasField(entity, name));
      return having.length === 0 || having.some((entity) => entity.name === relation);
    },
  });
}

const hasField = (entity: GraphQLObjectType, name: string): boolean =>
  Object.hasOwn(entity.getFields(), name);

/** An edge may say of its row more than the row does. */
const roleInEdge = (relations: readonly string[], field: AnyField): FieldRole =>
  field.name === 'node' || field.name === 'cursor'
    ? OPEN
    : Object.freeze({ kind: 'Own', relations, fields: valueReadsOf(field) });
