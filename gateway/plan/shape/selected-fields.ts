/** Lists the fields of a selection set on an object type, with the conditions of the inline fragments around them. */
import { type DirectiveNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

export { isIncluded, responseKeyOf } from '../../../vocabulary/selection.ts';

/** Named GraphQL fragments must have been inlined before. */
export function selectedFields(
  set: SelectionSetNode | undefined,
  around: readonly DirectiveNode[] = [],
): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection): FieldNode[] => {
    const directives = [...around, ...(selection.directives ?? [])];
    switch (selection.kind) {
      case Kind.FIELD:
        return [{ ...selection, directives }];
      case Kind.INLINE_FRAGMENT:
        return selectedFields(selection.selectionSet, directives);
      default:
        throw new Error('[BUG] a named GraphQL fragment was not inlined');
    }
  });
}

/** The way back to text: each condition around the selections by itself, as a field may carry only one of a kind. */
export const underConditions = (
  conditions: readonly DirectiveNode[] | undefined,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] =>
  (conditions ?? []).reduceRight(
    (inner, condition) => [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives: [condition],
        selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
      },
    ],
    selections,
  );
