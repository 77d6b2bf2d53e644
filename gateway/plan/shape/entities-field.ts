/** `_entities`, taken apart: what the entity's own site has of it, and each field that is spread over sites. */
import { type FieldNode, isObjectType, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { entityKeyIn } from '../../supergraph/subgraph-types.ts';
import { type CollectedField, collectFields } from './collect-fields.ts';
import { pageVariables } from './connection-field.ts';
import type { EntitiesShape, EntityField } from './fetch-shape.ts';
import { entitiesField, representationsVariable } from './follow-ups.ts';
import { locatedField } from './located-field.ts';
import { type FoundField, rowSelection } from './row-selection.ts';
import type { ShapingContext } from './shaping-context.ts';

/** `prefix` begins the names of everything that the gateway asks for itself. */
export function shapeEntities(
  { responseKey, node, places }: CollectedField,
  prefix: string,
  context: ShapingContext,
): EntitiesShape {
  const value = node.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (value?.kind !== Kind.VARIABLE || node.selectionSet === undefined) {
    throw new Error('[BUG] _entities without a variable');
  }
  const path = [responseKey];
  const spread: FoundField[] = [];
  const own = rowSelection(node.selectionSet, undefined, path, {
    ...context,
    replace: (found) => {
      // Below the entity's own rows a gathered field has to wait for the row.
      if (found.path.length > path.length) return context.replace(found);
      spread.push(found);
      return [];
    },
  });
  return Object.freeze({
    kind: 'Entities',
    responseKey,
    places,
    variable: value.name.value,
    own:
      spread.length > 0 && wantsNothing(own)
        ? undefined
        : Object.freeze({ siteFields: [{ ...node, selectionSet: own }], ownVariables: [] }),
    gathered: byType(spread).flatMap(({ type, fields }) =>
      collectFields({ kind: Kind.SELECTION_SET, selections: fields }).map((collected, at) =>
        entityField(collected, type, path, `${prefix}${type.name}_${at}_`, context),
      ),
    ),
  });
}

function entityField(
  collected: CollectedField,
  type: FoundField['type'],
  path: readonly string[],
  prefix: string,
  context: ShapingContext,
): EntityField {
  const definition = type.getFields()[collected.node.name.value];
  if (definition === undefined || !isObjectType(type))
    throw new Error('[BUG] a gathered field without a type');
  const located = locatedField(collected, { parent: type, definition, path, pagePrefix: prefix }, context);
  const alias = `${prefix}of`;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: located.field.siteFields };
  return Object.freeze({
    ...located,
    type: type.name,
    key: keyFieldsIn(context, type),
    alias,
    ask: {
      siteFields: [entitiesField(alias, alias, [selectionSet, type])],
      ownVariables: [representationsVariable(alias), ...pageVariables(located.field.merge)],
    },
  });
}

function keyFieldsIn({ schema, subgraph }: ShapingContext, type: FoundField['type']): readonly string[] {
  const { selections = [] } = entityKeyIn(schema, subgraph, type) ?? {};
  return selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

function byType(
  found: readonly FoundField[],
): readonly { readonly type: FoundField['type']; readonly fields: readonly FieldNode[] }[] {
  const types = [...new Set(found.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    fields: found.filter((one) => one.type === type).map(({ node }) => node),
  }));
}

/** Apollo always asks for the type's name; it is known from the representation. */
const wantsNothing = ({ selections }: SelectionSetNode): boolean =>
  selections.every((selection: SelectionNode) =>
    selection.kind === Kind.FIELD
      ? selection.name.value === '__typename'
      : selection.kind === Kind.INLINE_FRAGMENT && wantsNothing(selection.selectionSet),
  );
