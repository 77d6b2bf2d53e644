/** A row known by a key that does not say where it lives would have to be looked for everywhere. */
import { isObjectType } from 'graphql';
import { plainFieldsOf } from '../../field-set.ts';
import { keysIn } from '../../join-graphs.ts';
import { fragmentationKeyOf } from '../../routed-schema.ts';
import type { TypeRule } from './routed-type.ts';

export const entityKeyHoldsItsPlace: TypeRule = ({ type, graphs }) => {
  const by = isObjectType(type) ? fragmentationKeyOf(type) : undefined;
  if (by === undefined || type.getFields()[by] === undefined) return undefined;
  const keys = new Set(graphs.flatMap((graph) => keysIn(type, graph)));
  return [...keys]
    .filter((key) => !plainFieldsOf(key).includes(by))
    .map(
      (key) =>
        `@key(fields: "${key}") lacks the fragmentation key: by it nobody finds the site; write @key(fields: "${key} ${by}"), or add resolvable: false`,
    );
};
