/** Where a field's sites follow from: its relations, and the arguments and key fields that narrow them. */
import { constraintsOf } from '../../../vocabulary/constraints.ts';
import { bringsRows } from '../../../vocabulary/rows.ts';
import { isReplicated, relationsOf, rowTypeOf } from '../../supergraph/routed-schema.ts';
import type { CollectedField } from './collect-fields.ts';
import type { LocatedField } from './fetch-shape.ts';
import { gatheredField } from './gathered-field.ts';
import type { ShapingContext } from './shaping-context.ts';

export function locatedField(
  collected: CollectedField,
  place: Parameters<typeof gatheredField>[1],
  context: ShapingContext,
): LocatedField {
  const { definition, parent } = place;
  return {
    responseKey: collected.responseKey,
    places: collected.places,
    node: collected.node,
    definition,
    relations: relationsOf(context.schema, definition),
    counts: !bringsRows(context.schema, definition),
    replicated: isReplicated(rowTypeOf(definition)),
    constraints: constraintsOf(definition, parent),
    field: gatheredField(collected, place, context),
  };
}
