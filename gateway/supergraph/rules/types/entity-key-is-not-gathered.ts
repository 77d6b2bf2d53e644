/** A key is what one site's row says of itself. */
import { fieldsNamedIn } from '../../field-set.ts';
import { keysIn } from '../../join-graphs.ts';
import { gatherOf } from '../../routed-schema.ts';
import type { TypeRule } from './routed-type.ts';

export const entityKeyIsNotGathered: TypeRule = ({ schema, type, graphs }) => {
  const keys = new Set(graphs.flatMap((graph) => keysIn(type, graph)));
  return [...keys].flatMap((key) =>
    fieldsNamedIn(schema, type, key)
      .filter(({ field }) => gatherOf(field) !== undefined)
      .map(
        ({ field }) =>
          `@key(fields: "${key}") holds ${field.name}, which is gathered: no row has it of itself; take it out of the key`,
      ),
  );
};
