/** What a selection asks of one object for these variables: fields under their response keys, conditions met. */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced, the operation's defaults among them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether the directives around a field or fragment let it be answered for these variables. */
export function isIncluded(
  selection: { readonly directives?: readonly DirectiveNode[] },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  // A condition may stand several times, once per fragment around the field: each one counts.
  return (selection.directives ?? []).every((directive) => {
    const node = { directives: [directive] };
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  });
}

export const responseKeyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;

/** Every place where a field is asked for; one response key may stand several times. */
export function fieldsSelected(
  type: GraphQLObjectType,
  set: SelectionSetNode | undefined,
  context: SelectionContext,
  /** Names of fragments that were looked into: twice says no more than once, and takes for ever when they are nested. */
  seen: Set<string> = new Set(),
): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection): readonly FieldNode[] => {
    if (!isIncluded(selection, context.variables)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(selection.name.value)) return [];
      seen.add(selection.name.value);
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments[selection.name.value];
    const condition = fragment?.typeCondition?.name.value;
    return condition === undefined || isOfType(type, condition, context)
      ? fieldsSelected(type, fragment?.selectionSet, context, seen)
      : [];
  });
}

/** Whether an object of the type meets a type condition. */
export function isOfType(
  type: GraphQLObjectType,
  condition: string,
  { schema }: Pick<SelectionContext, 'schema'>,
): boolean {
  const named = schema.getType(condition);
  return named === type || (isAbstractType(named) && schema.isSubType(named, type));
}
