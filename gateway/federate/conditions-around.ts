/**
 * An operation as Apollo's planner understands it: what `@include` and `@skip` say of an object stands on a GraphQL
 * fragment around it. On the field itself the planner takes it together with the conditions of what is selected inside,
 * and leaves the object out with its parts: null, or everything around it, where `{}` is the answer.
 */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';

/** The very same document when no object of it stands under a condition. */
export const conditionsAround = (document: DocumentNode): DocumentNode =>
  visit(document, { [Kind.FIELD]: { leave: aroundField } });

function aroundField(field: FieldNode): SelectionNode | undefined {
  const conditions = field.directives?.filter(isCondition) ?? [];
  if (field.selectionSet === undefined || conditions.length === 0) return undefined;
  const directives = field.directives?.filter((directive) => !isCondition(directive)) ?? [];
  return {
    kind: Kind.INLINE_FRAGMENT,
    directives: conditions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...field, directives }] },
  };
}

const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'include' || name.value === 'skip';
