/** GROUPS: which fields of a bucket are keys, how each of the others is merged, and what a site is asked for it. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { bucketKeysOf, isCoverage } from '../../../vocabulary/buckets.ts';
import { type CollectedField, collectFields } from './collect-fields.ts';
import { gatheredField } from './gathered-field.ts';
import type { BucketField, GroupsMerge } from './merge.ts';
import type { ShapingContext } from './shaping-context.ts';

/** Begins the response keys under which a site is asked for the keys of its buckets. */
export const BUCKET_KEY = 'tributary_key_';

export function shapeBuckets(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  path: readonly string[],
  context: ShapingContext,
): { readonly merge: GroupsMerge; readonly selectionSet: SelectionSetNode } {
  const type = getNamedType(definition.type);
  if (!isObjectType(type) || node.selectionSet === undefined) {
    throw new Error(`[BUG] ${definition.name} passed composition without a bucket`);
  }
  const fields = collectFields(node.selectionSet).map((field) => shapeField(field, type, path, context));
  const many = isListType(getNullableType(definition.type));
  // Asked apart from the caller's own fields, of which none may be a key.
  const keys = (many ? bucketKeysOf(type) : []).map((name) => aliased(name, BUCKET_KEY + name));
  const selections = [...keys, ...fields.flatMap(({ asked }) => asked)];
  return {
    merge: Object.freeze({
      kind: 'Groups',
      type: type.name,
      many,
      keys: keys.map(({ alias }) => alias.value),
      fields: fields.map(({ field }) => field),
    }),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: selections.length === 0 ? [aliased('__typename', 'tributary_type')] : selections,
    },
  };
}

interface ShapedField {
  readonly field: BucketField;
  readonly asked: readonly FieldNode[];
}

function shapeField(
  collected: CollectedField,
  type: GraphQLObjectType,
  path: readonly string[],
  context: ShapingContext,
): ShapedField {
  const { responseKey, node, places } = collected;
  if (node.name.value === '__typename') {
    return { field: { kind: 'TypeName', responseKey, node, places }, asked: [] };
  }
  const definition = type.getFields()[node.name.value];
  if (definition === undefined) throw new Error(`[BUG] ${node.name.value} is not in the supergraph`);
  if (isCoverage(definition)) return { field: { kind: 'Coverage', responseKey, node, places }, asked: [] };
  if (bucketKeysOf(type).includes(definition.name))
    return { field: { kind: 'Key', responseKey, places }, asked: [node] };
  const place = { parent: type, definition, path, pagePrefix: '' };
  const gathered = gatheredField(collected, place, context);
  // What belongs to the key is the same wherever it comes from.
  const merge = gathered.merge.kind === 'One' ? ({ kind: 'First' } as const) : gathered.merge;
  return { field: { kind: 'Gathered', places, ...gathered, merge }, asked: gathered.siteFields };
}

const aliased = (name: string, alias: string) =>
  ({
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
  }) as const;
