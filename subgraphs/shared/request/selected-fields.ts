/** What an operation selects below a field, so that only that is computed. */
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { unreachable } from '../../../errors/unreachable.ts';

/**
 * Names of the fields selected below the one that is resolved, or below the fields at `path` beneath it.
 *
 * Aliases, fragments, `@skip` and `@include` count; the types on the path must be objects, so that every fragment
 * applies.
 */
export function selectedFields(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
  let fields = fieldsBelow(info.fieldNodes, info);
  for (const name of path) {
    fields = fieldsBelow(
      fields.filter((field) => field.name.value === name),
      info,
    );
  }
  return new Set(fields.map(({ name }) => name.value));
}

const fieldsBelow = (fields: readonly FieldNode[], info: GraphQLResolveInfo): readonly FieldNode[] =>
  fields.flatMap(({ selectionSet }) => fieldsOf(selectionSet, info));

function fieldsOf(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): readonly FieldNode[] {
  return (set?.selections ?? [])
    .filter((selection) => isIncluded(selection, info))
    .flatMap((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return [selection];
        case Kind.INLINE_FRAGMENT:
          return fieldsOf(selection.selectionSet, info);
        case Kind.FRAGMENT_SPREAD:
          return fieldsOf(info.fragments[selection.name.value]?.selectionSet, info);
        default:
          return unreachable(selection);
      }
    });
}

const isIncluded = (selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
