/** One operation, as the guard reads it: its parts, and its variables with their defaults. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { SelectionContext } from '../../vocabulary/selection.ts';

export interface GuardedText extends SelectionContext {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** What the caller sent. */
export interface SentOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Errors instead, for variables that are not of the types that they are declared with. */
export function readText(
  schema: GraphQLSchema,
  { document, operation, variables: sent = {} }: SentOperation,
): GuardedText | { readonly errors: readonly GraphQLError[] } {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (errors !== undefined) return { errors };
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return { schema, document, operation, fragments, variables: coerced };
}
