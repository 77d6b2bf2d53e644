/** The vocabulary as it stands in a schema, composed or a subgraph's own: `@fragmented`, `@replicated`, `@locate`, `@gather`, `@reads`. */
import {
  type ConstDirectiveNode,
  GraphQLDirective,
  type GraphQLField,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  GraphQLString,
  getDirectiveValues,
} from 'graphql';

/** How the answers of several sites become one. */
export const GATHER_KINDS = [
  'CONNECTION',
  'LIST',
  'SUM',
  'MIN',
  'MAX',
  'AVERAGE',
  'GROUPS',
  'ANY',
  'ALL',
  'FIRST',
] as const;

export type GatherKind = (typeof GATHER_KINDS)[number];

/** What `@gather` says of a field. */
export interface Gathering {
  readonly kind: GatherKind;
  /** The entity, interface or union whose rows the field is made of, when its type does not say. */
  readonly of?: string;
  /** Sibling fields of an average. */
  readonly sum?: string;
  readonly count?: string;
}

export interface Location {
  /** Argument paths that hold exact codes. */
  readonly by: readonly string[];
  /** Argument paths that hold units, each meaning itself and everything below it. */
  readonly below: readonly string[];
}

export type AnyField = GraphQLField<unknown, unknown>;

const texts = { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) };
const LOCATE = new GraphQLDirective({ name: 'locate', locations: [], args: { by: texts, below: texts } });
const FRAGMENTED = new GraphQLDirective({
  name: 'fragmented',
  locations: [],
  args: { by: { type: GraphQLString } },
});

/** A schema does not change: what is read off a part of it is read once, and asked for with every operation. */
function once<Part extends object, Value>(read: (part: Part) => Value): (part: Part) => Value {
  const known = new WeakMap<Part, { readonly value: Value }>();
  return (part) => {
    const found = known.get(part) ?? { value: read(part) };
    known.set(part, found);
    return found.value;
  };
}

export const locationOf = once(({ astNode }: AnyField): Location => {
  const values = astNode && getDirectiveValues(LOCATE, astNode);
  return { by: toTexts(values?.by), below: toTexts(values?.below) };
});

const toTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Undefined: the field's answer comes from one site. A kind that there is not is refused by composition. */
export const gatherOf = once(({ astNode }: AnyField): Gathering | undefined => {
  const directive = astNode?.directives?.find(({ name }) => name.value === 'gather');
  if (directive === undefined) return undefined;
  const entries = (directive.arguments ?? []).flatMap(({ name, value }) =>
    'value' in value ? [[name.value === 'as' ? 'kind' : name.value, String(value.value)]] : [],
  );
  return Object.fromEntries(entries) as Gathering;
});

/** The field by which rows of this entity are split over the sites. */
export function fragmentationKeyOf(type: GraphQLObjectType): string | undefined {
  const by = type.astNode && getDirectiveValues(FRAGMENTED, type.astNode)?.by;
  return typeof by === 'string' ? by : undefined;
}

/** Every site holds all rows of it. */
export const isReplicated = (type: GraphQLNamedType): boolean =>
  type.astNode?.directives?.some(({ name }) => name.value === 'replicated') ?? false;

/** Anything that can say what it reads: a field, an argument, an input field, an enum value. */
export interface Reading {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
}

const READS = new GraphQLDirective({
  name: 'reads',
  locations: [],
  args: { fields: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))) } },
});

/** What `@reads` says; undefined where it does not stand. */
export const readsOf = once(({ astNode }: Reading): readonly string[] | undefined => {
  const values = astNode && getDirectiveValues(READS, { directives: astNode.directives ?? [] });
  return values == null ? undefined : toTexts(values.fields);
});
