/**
 * A row that is known only by its interface has to be found like any other: by a code that its key holds.
 *
 * Such rows are asked for where some subgraph speaks of the interface as of one object, an @interfaceObject.
 */
import { isInterfaceType } from 'graphql';
import { plainFieldsOf } from '../../field-set.ts';
import { keysIn, typeJoins } from '../../join-graphs.ts';
import { commonFragmentationKeyOf, fragmentationKeyOf, objectTypesOf } from '../../routed-schema.ts';
import type { TypeRule } from './routed-type.ts';

export const interfaceKeyHoldsItsPlace: TypeRule = ({ schema, type, graphs }) => {
  if (!isInterfaceType(type)) return undefined;
  const keys = [...new Set(graphs.flatMap((graph) => keysIn(type, graph)))];
  if (keys.length === 0) return undefined;
  const isObject = typeJoins(type).some(({ isInterfaceObject }) => isInterfaceObject);
  if (isObject && commonFragmentationKeyOf(schema, type) === undefined) {
    return 'is an @interfaceObject, but its types are not all @fragmented by one field: nobody knows at which sites to ask for it; give the fields to each type instead';
  }
  const places = [...new Set(objectTypesOf(schema, type).flatMap((one) => fragmentationKeyOf(one) ?? []))];
  return keys.flatMap((key) =>
    places
      .filter((place) => !plainFieldsOf(key).includes(place))
      .map(
        (place) =>
          `@key(fields: "${key}") lacks the fragmentation key of its types: by it nobody finds the site; write @key(fields: "${key} ${place}")`,
      ),
  );
};
