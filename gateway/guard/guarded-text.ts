/** One operation, as the guard reads it: its parts, and its variables with their defaults. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { objectTypesOf } from '../../vocabulary/rows.ts';
import type { SelectionContext } from '../../vocabulary/selection.ts';

export interface GuardedText extends SelectionContext {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The object types that a value of the type can have for whoever asks. */
  possible(type: GraphQLNamedType): readonly GraphQLObjectType[];
}

/** What the caller sent. */
export interface SentOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** What callers see of the schema, where subgraphs have types for one another (`@inaccessible`); all of it when absent. */
  readonly api?: Pick<GraphQLSchema, 'getType'> | undefined;
}

/** Errors instead, for variables that are not of the types that they are declared with. */
export function readText(
  schema: GraphQLSchema,
  { document, operation, variables: sent = {}, api }: SentOperation,
): GuardedText | { readonly errors: readonly GraphQLError[] } {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (errors !== undefined) return { errors };
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const possible = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
    objectTypesOf(schema, type).filter(({ name }) => api === undefined || api.getType(name) !== undefined);
  return { schema, document, operation, fragments, variables: coerced, possible };
}
