/** Where a field's sites follow from: its relations, and the arguments and key fields that narrow them. */
import { type GraphQLField, type GraphQLObjectType, getNamedType } from 'graphql';
import { isReplicated, locationOf, relationsOf, rowTypeOf } from '../../supergraph/routed-schema.ts';
import { scalarAt } from '../argument-path.ts';
import type { CollectedField } from './collect-fields.ts';
import type { KeyConstraint, LocatedField } from './fetch-shape.ts';
import { gatheredField } from './gathered-field.ts';
import type { ShapingContext } from './shaping-context.ts';

type Field = GraphQLField<unknown, unknown>;

/** Begins a path that leads to a field of the parent's key. */
export const PARENT = '$parent.';

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
    replicated: isReplicated(rowTypeOf(definition)),
    constraints: constraintsOf(definition, parent),
    field: gatheredField(collected, place, context),
  };
}

function constraintsOf(definition: Field, parent: GraphQLObjectType): readonly KeyConstraint[] {
  const { by, below } = locationOf(definition);
  const constraint = (path: string, match: KeyConstraint['match']): KeyConstraint => {
    if (!path.startsWith(PARENT)) {
      return { source: 'argument', path, match, scheme: scalarAt(definition, path) ?? '' };
    }
    const name = path.slice(PARENT.length);
    const key = parent.getFields()[name];
    return { source: 'parent', path: name, match, scheme: key ? getNamedType(key.type).name : '' };
  };
  return [...by.map((path) => constraint(path, 'exact')), ...below.map((path) => constraint(path, 'below'))];
}
