/**
 * The supergraph as the router reads it: which fields are located and gathered, which entities are cut by which code.
 *
 * Everything comes from directives (D2); no name of a domain is known here.
 */

import { createHash } from 'node:crypto';
import {
  buildASTSchema,
  GraphQLDirective,
  type GraphQLField,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  getDirectiveValues,
  getNamedType,
  isObjectType,
  parse,
} from 'graphql';

/** How the answers of several sites become one. */
export type GatherKind = 'CONNECTION';

export interface Location {
  /** Argument paths that hold exact codes. */
  readonly by: readonly string[];
  /** Argument paths that hold units, each meaning itself and everything below it. */
  readonly below: readonly string[];
}

export interface RoutedSchema {
  readonly schema: GraphQLSchema;
  /** Changes with every change of the supergraph. */
  readonly version: string;
}

export const readRoutedSchema = (supergraphSdl: string): RoutedSchema =>
  Object.freeze({
    schema: buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true }),
    version: createHash('sha256').update(supergraphSdl).digest('hex').slice(0, 12),
  });

const texts = { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) };
const LOCATE = new GraphQLDirective({ name: 'locate', locations: [], args: { by: texts, below: texts } });
const FRAGMENTED = new GraphQLDirective({
  name: 'fragmented',
  locations: [],
  args: { by: { type: GraphQLString } },
});

type AnyField = GraphQLField<unknown, unknown>;

export function locationOf(field: AnyField): Location {
  const values = field.astNode && getDirectiveValues(LOCATE, field.astNode);
  return { by: toTexts(values?.by), below: toTexts(values?.below) };
}

const toTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Undefined: the field's answer comes from one site. */
export function gatherOf(field: AnyField): GatherKind | undefined {
  const directive = field.astNode?.directives?.find(({ name }) => name.value === 'gather');
  const kind = directive?.arguments?.find(({ name }) => name.value === 'as')?.value;
  return kind?.kind === 'EnumValue' ? (kind.value as GatherKind) : undefined;
}

/** The field by which rows of this entity are split over the sites. */
export function fragmentationKeyOf(type: GraphQLObjectType): string | undefined {
  const by = type.astNode && getDirectiveValues(FRAGMENTED, type.astNode)?.by;
  return typeof by === 'string' ? by : undefined;
}

/** The entity whose rows a field yields: its own type, or the node of its connection. */
export function relationOf(field: AnyField): GraphQLObjectType | undefined {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return undefined;
  if (fragmentationKeyOf(named) !== undefined) return named;
  const edge = named.getFields().edges;
  const edgeType = edge && getNamedType(edge.type);
  const node = isObjectType(edgeType) ? edgeType.getFields().node : undefined;
  const nodeType = node && getNamedType(node.type);
  return isObjectType(nodeType) && fragmentationKeyOf(nodeType) !== undefined ? nodeType : undefined;
}

/** Names of the entities that are cut over sites. */
export const fragmentedEntities = ({ schema }: RoutedSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && fragmentationKeyOf(type) !== undefined)
    .map(({ name }) => name);
