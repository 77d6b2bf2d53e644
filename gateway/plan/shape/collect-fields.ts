/** The root fields of a fetch: what stands under one response key is one field, however often it was written. */
import type { FieldNode, SelectionSetNode } from 'graphql';
import { responseKeyOf, selectedFields, underConditions } from './selected-fields.ts';

export interface CollectedField {
  readonly responseKey: string;
  /** The field without its conditions: whether it is asked is decided by the plan, before a site sees it. */
  readonly node: FieldNode;
  /** Every place where the caller wrote it, with the conditions there: asked when one of them holds. */
  readonly places: readonly FieldNode[];
}

export function collectFields(selectionSet: SelectionSetNode): readonly CollectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const field of selectedFields(selectionSet)) {
    const beside = byKey.get(responseKeyOf(field));
    if (beside === undefined) byKey.set(responseKeyOf(field), [field]);
    else beside.push(field);
  }
  return [...byKey].map(([responseKey, places]) => ({ responseKey, places, node: join(places) }));
}

/** GraphQL allows one response key only with one field and the same arguments, so the first speaks for all. */
function join(places: readonly FieldNode[]): FieldNode {
  const [first, ...others] = places;
  if (first === undefined) throw new Error('[BUG] a response key without a field');
  if (others.length === 0 || first.selectionSet === undefined) return { ...first, directives: [] };
  const selections = places.flatMap((place) =>
    underConditions(place.directives, place.selectionSet?.selections ?? []),
  );
  return { ...first, directives: [], selectionSet: { ...first.selectionSet, selections } };
}
