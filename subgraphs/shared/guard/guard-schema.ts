/**
 * Puts the policy between a subgraph's resolvers and whoever asks: once, from the schema, so that no resolver thinks of
 * it and none can forget it. Policy and caller come with each request.
 */
import { type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { type FieldRoles, fieldRoles } from '../../../policy/shield/field-role.ts';
import { type GovernedRelations, governedRelations } from '../../../policy/shield/governed-relations.ts';
import { type AnyField, fragmentationKeyOf } from '../../../vocabulary/directives.ts';
import { edgeTypes } from '../../../vocabulary/edges.ts';
import { columnField } from '../request/column-field.ts';
import { type EntityPlaces, placeIn, placeOfNode } from './entity-place.ts';
import { guardGatheredField } from './guard-gathered-field.ts';
import { guardReferences } from './guard-references.ts';
import { guardRowField, type Resolve, type RowField } from './guard-row-field.ts';
import { rowAccess } from './row-access.ts';
import { inUsualOrder, type Orders } from './usual-order.ts';

/** What a subgraph says of its rows that its SDL does not. */
export interface GuardedRows {
  readonly places: EntityPlaces;
  readonly orders: Orders;
}

/** `schema` is the subgraph's own and not shared yet: its fields are given guarded resolvers. */
export function guardSchema(schema: GraphQLSchema, { places, orders }: GuardedRows): GraphQLSchema {
  const rules = { roleOf: fieldRoles(schema), governed: governedRelations(schema), orders };
  const edges = edgeTypes(schema);
  for (const type of Object.values(schema.getTypeMap()).filter(isOwn)) {
    const rows = rowsOf(type, places) ?? rowsOfEdge(edges.get(type), places);
    if (rows?.relation === type.name) guardReferences(type, rows.placeOf);
    for (const field of Object.values(type.getFields())) {
      field.resolve = guardField(type, field, rows, rules);
    }
  }
  return schema;
}

/** Types of introspection belong to all schemas of the process. */
const isOwn = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && !type.name.startsWith('__');

interface Rules {
  readonly roleOf: FieldRoles;
  readonly governed: GovernedRelations;
  readonly orders: Orders;
}

type Rows = Omit<RowField, 'fields'>;

function guardField(
  type: GraphQLObjectType,
  field: AnyField,
  rows: Rows | undefined,
  { roleOf, governed, orders }: Rules,
): Resolve {
  const role = roleOf(type, field);
  const resolve: Resolve =
    rows !== undefined && isRowAccess(field) ? rowAccess(rows) : (field.resolve ?? columnField);
  const allowed =
    'definition' in role
      ? guardGatheredField(role, governed, inUsualOrder(role, governed, orders, resolve))
      : resolve;
  if (rows === undefined) return allowed;
  if (role.kind === 'Own') return guardRowField({ ...rows, fields: role.fields }, allowed);
  // A field that is spread over sites is one of the row that has it as well.
  return rows.relation === type.name ? guardRowField({ ...rows, fields: [field.name] }, allowed) : allowed;
}

/** Undefined: no rows. A fragmented entity whose place is not told is a mistake. */
function rowsOf(type: GraphQLObjectType, places: EntityPlaces): Rows | undefined {
  const place = places[type.name];
  if (place !== undefined) return { relation: type.name, placeOf: placeIn(place) };
  if (fragmentationKeyOf(type) === undefined) return undefined;
  throw new Error(`[BUG] the subgraph does not say where rows of ${type.name} have their place`);
}

/** Undefined: no edge, or one of rows of several kinds, which has nothing to say but `node` and `cursor`. */
function rowsOfEdge(relations: readonly string[] = [], places: EntityPlaces): Rows | undefined {
  const [relation, ...others] = relations;
  const place = relation === undefined || others.length > 0 ? undefined : places[relation];
  return relation === undefined || place === undefined
    ? undefined
    : { relation, placeOf: placeOfNode(place) };
}

/** Answered here: nobody else knows at which level a row is shown. */
const isRowAccess = ({ name, type }: AnyField): boolean => name === 'access' && String(type) === 'Access!';
