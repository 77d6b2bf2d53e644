/** Apollo's gateway asks for a required field with arguments wrongly, and no error says so. */
import { print } from 'graphql';
import { fieldsNamedIn } from '../../field-set.ts';
import type { FieldRule } from '../routed-field.ts';

export const requirementTakesNoArgument: FieldRule = ({ schema, parent, joins, graphs }) =>
  joins
    .filter(({ graph }) => graphs.includes(graph))
    .flatMap(({ requires }) => (requires === undefined ? [] : fieldsNamedIn(schema, parent, requires)))
    .filter(({ node }) => (node.arguments ?? []).length > 0)
    .map(
      ({ node }) =>
        `@requires names ${print(node)}, and an argument there is answered wrongly without an error: require a field that takes none`,
    );
