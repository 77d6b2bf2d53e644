/**
 * What `_entities` finds for a key: the row, or, when only gathered fields are asked for, a stub of the key alone.
 *
 * A site has its part of a gathered field whether or not it keeps the row of the entity itself.
 */
import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { unreachable } from '../../errors/unreachable.ts';

export interface EntityReading<Row, Stub> {
  /** Name of the entity's type. */
  readonly type: string;
  /** As another service wrote it: its fields need no row. */
  readonly reference: object;
  readonly stub: Stub;
  readonly readRow: () => Promise<Row | null | undefined>;
}

/** Null when more than the key is asked of a row that is not here. */
export async function findEntity<Row, Stub>(
  { type: name, reference, stub, readRow }: EntityReading<Row, Stub>,
  info: GraphQLResolveInfo,
): Promise<Row | Stub | null> {
  const type = info.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`[BUG] there is no type ${name}`);
  const fields = info.fieldNodes.flatMap(({ selectionSet }) => fieldsOf(selectionSet, type, info));
  return fields.some((field) => !(field in reference) && isOwn(type, field))
    ? ((await readRow()) ?? null)
    : stub;
}

/** Names of the fields that are selected of an object of this type. */
function fieldsOf(
  set: SelectionSetNode | undefined,
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
): readonly string[] {
  return (set?.selections ?? []).flatMap((selection) => inSelection(selection, type, info));
}

function inSelection(
  selection: SelectionNode,
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
): readonly string[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return [selection.name.value];
    case Kind.INLINE_FRAGMENT:
      return applies(selection.typeCondition?.name.value, type, info)
        ? fieldsOf(selection.selectionSet, type, info)
        : [];
    case Kind.FRAGMENT_SPREAD: {
      const fragment = info.fragments[selection.name.value];
      return applies(fragment?.typeCondition.name.value, type, info)
        ? fieldsOf(fragment?.selectionSet, type, info)
        : [];
    }
    default:
      return unreachable(selection);
  }
}

function applies(
  condition: string | undefined,
  type: GraphQLObjectType,
  { schema }: GraphQLResolveInfo,
): boolean {
  const named = condition === undefined ? type : schema.getType(condition);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}

/** Neither gathered nor `__typename`. */
function isOwn(type: GraphQLObjectType, name: string): boolean {
  const field = type.getFields()[name];
  return (
    field !== undefined &&
    !(field.astNode?.directives ?? []).some((directive) => directive.name.value === 'gather')
  );
}
