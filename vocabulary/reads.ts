/**
 * Which fields of the rows a question reads without showing them.
 *
 * A filter, an order, a dimension or a measure gives away what it reads, so whoever decides on rights has to know.
 * What is not known to read anything in particular is taken to read the field of its own name.
 */
import {
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLInputType,
  getArgumentValues,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { isCoverage } from './buckets.ts';
import { type AnyField, type GatherKind, gatherOf, locationOf, type Reading, readsOf } from './directives.ts';
import { fieldsSelected, type SelectionContext } from './selection.ts';

export interface Read {
  readonly as: /** Rows are chosen by it. */
    | 'condition'
    /** An enum value that names what is sorted or divided by. */
    | 'choice'
    /** A value made of many rows. */
    | 'measure';
  /** The argument's path, the enum value, the field. */
  readonly name: string;
  readonly fields: readonly string[];
}

/** Whether the rows that are spoken of have a field of this name. */
export type HasField = (field: string) => boolean;

/** Answered by the gateway alone: they choose among rows that are shown anyway. */
export const PAGE_ARGUMENTS: readonly string[] = ['first', 'after', 'last', 'before'];

/** `args` are coerced, defaults among them. Null and absent values ask for nothing. */
export function argumentReads(
  definition: AnyField,
  args: Readonly<Record<string, unknown>>,
  has: HasField,
): readonly Read[] {
  const { by, below } = locationOf(definition);
  const walk = { located: new Set([...by, ...below]), has };
  const paged = gatherOf(definition)?.kind === 'CONNECTION';
  return definition.args
    .filter(({ name }) => !(paged && PAGE_ARGUMENTS.includes(name)))
    .flatMap((argument) => inputReads(argument, args[argument.name], argument.name, walk, false));
}

interface Walk {
  /** Paths that say where rows lie, which is no content of theirs. */
  readonly located: ReadonlySet<string>;
  readonly has: HasField;
}

interface Input extends Reading {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** `known`: something around it is known to read a field, so that `from` and `to` need not say it again. */
function inputReads(input: Input, value: unknown, path: string, walk: Walk, known: boolean): readonly Read[] {
  if (value === undefined || value === null || walk.located.has(path)) return [];
  const written = readsOf(input);
  if (written !== undefined) return [{ as: 'condition', name: path, fields: written }];
  const own = walk.has(input.name);
  const below = [value]
    .flat(Infinity)
    .flatMap((one) => valueReads(input.type, one, path, walk, known || own));
  if (own) return [{ as: 'condition', name: path, fields: [input.name] }, ...below];
  const type = getNamedType(input.type);
  const speaksForItself = known || isInputObjectType(type) || isEnumType(type);
  return speaksForItself ? below : [{ as: 'condition', name: path, fields: [input.name] }];
}

function valueReads(
  wrapped: GraphQLInputType,
  value: unknown,
  path: string,
  walk: Walk,
  known: boolean,
): readonly Read[] {
  const type = getNamedType(wrapped);
  if (isEnumType(type)) return choiceReads(type, value, walk.has, known);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return [];
  const given = value as Readonly<Record<string, unknown>>;
  return Object.values(type.getFields()).flatMap((field) =>
    inputReads(field, given[field.name], `${path}.${field.name}`, walk, known),
  );
}

function choiceReads(type: GraphQLEnumType, chosen: unknown, has: HasField, known: boolean): readonly Read[] {
  const value = type.getValues().find((one) => one.value === chosen);
  if (value === undefined) return [];
  const fields = readsOf(value) ?? [fieldNamedBy(value.name)].filter((field) => !known || has(field));
  return fields.length === 0 && readsOf(value) === undefined
    ? []
    : [{ as: 'choice', name: `${type.name}.${value.name}`, fields }];
}

/** `BIRTH_DATE` names `birthDate`. */
export const fieldNamedBy = (value: string): string =>
  value.toLowerCase().replace(/_+([a-z0-9])/g, (_, character: string) => character.toUpperCase());

/** Kinds that bring rows or buckets, whose content is looked at by itself. */
const BRINGING: readonly (GatherKind | undefined)[] = ['CONNECTION', 'GROUPS'];

/** What the gathered values of a field are made of; nothing when they are rows, which are guarded field by field. */
export const valueReadsOf = (definition: AnyField): readonly string[] =>
  readsOf(definition) ?? (BRINGING.includes(gatherOf(definition)?.kind) ? [] : [definition.name]);

/**
 * Everything that buckets are made of, however deep: dimensions and conditions of GROUPS inside them, and measures.
 * Keys say no more than the dimensions that were asked for.
 */
export function bucketReads(
  definition: AnyField,
  nodes: readonly FieldNode[],
  context: SelectionContext,
  has: HasField,
  /** Places that were looked into: buckets may lie in buckets by the same fragment. */
  seen: Set<FieldNode> = new Set(),
): readonly Read[] {
  const type = getNamedType(definition.type);
  if (!isObjectType(type) || gatherOf(definition)?.kind !== 'GROUPS') return [];
  const fragments = new Set<string>();
  return nodes
    .flatMap(({ selectionSet }) => fieldsSelected(type, selectionSet, context, fragments))
    .flatMap((node): readonly Read[] => {
      if (seen.has(node)) return [];
      seen.add(node);
      const field = type.getFields()[node.name.value];
      if (field === undefined || isCoverage(field) || gatherOf(field) === undefined) return [];
      const args = field.args.length === 0 ? {} : getArgumentValues(field, node, context.variables);
      return [
        { as: 'measure', name: `${type.name}.${field.name}`, fields: valueReadsOf(field) },
        ...argumentReads(field, args, has),
        ...bucketReads(field, [node], context, has, seen),
      ];
    });
}

/** Whether the field is one value, which says by itself what it reads. */
export const isLeaf = ({ type }: AnyField): boolean => isLeafType(getNamedType(type));
