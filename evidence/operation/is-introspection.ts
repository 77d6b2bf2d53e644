/** Whether an operation asks for the schema alone, and so for nothing of which evidence is kept. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What tells of a schema, in the words of GraphQL and of federation. */
const OF_THE_SCHEMA = new Set(['__schema', '__type', '__typename', '_service']);

export function isIntrospection(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map(
    document.definitions
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [
        (definition as FragmentDefinitionNode).name.value,
        definition as FragmentDefinitionNode,
      ]),
  );
  const asksForIt = ({ selections }: SelectionSetNode): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FIELD) return OF_THE_SCHEMA.has(selection.name.value);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return fragment === undefined || asksForIt(fragment.selectionSet);
    });
  return asksForIt(operation.selectionSet);
}
