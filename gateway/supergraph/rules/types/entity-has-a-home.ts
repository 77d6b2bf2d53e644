/** A row that is asked for by its key must be somewhere: where its code says, or everywhere. */
import { isObjectType } from 'graphql';
import { fieldsNamedIn } from '../../field-set.ts';
import { graphsOf, keysIn } from '../../join-graphs.ts';
import { fragmentationKeyOf, gatherOf, isReplicated } from '../../routed-schema.ts';
import type { TypeRule } from './routed-type.ts';

export const entityHasAHome: TypeRule = ({ schema, type, graphs }) => {
  if (!isObjectType(type) || isReplicated(type) || fragmentationKeyOf(type) !== undefined) return undefined;
  const homeless = graphs.flatMap((graph) => {
    const keys = keysIn(type, graph);
    const named = keys.flatMap((key) => fieldsNamedIn(schema, type, key).map(({ field }) => field));
    return keys.length === 0
      ? []
      : Object.values(type.getFields()).filter(
          (field) =>
            graphsOf(type, field).includes(graph) && gatherOf(field) === undefined && !named.includes(field),
        );
  });
  return homeless.length === 0
    ? undefined
    : `is an entity whose ${homeless.map(({ name }) => name).join(', ')} nobody knows at which sites to ask for: say @fragmented(by:) or @replicated, or make it a mere reference by @key(resolvable: false)`;
};
