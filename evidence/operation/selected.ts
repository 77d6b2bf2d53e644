/** An operation for the variables that it came with, as those who walk through it want it. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { SelectionContext } from '../../vocabulary/selection.ts';

export interface AskedDocument {
  /** With its directives. */
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Selected {
  readonly root: GraphQLObjectType | undefined;
  readonly operation: OperationDefinitionNode;
  readonly context: SelectionContext;
}

/** `document` is valid. */
export function selectedIn({ schema, document, operation, variables }: AskedDocument): Selected {
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  return {
    root: schema.getRootType(operation.operation) ?? undefined,
    operation,
    context: {
      schema,
      fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
      // Values that do not fit have been refused, and nothing was read by them.
      variables: coerced ?? {},
    },
  };
}
