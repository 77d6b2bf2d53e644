/** Orders: of up to three fields in either direction, or none, which means by name. */
import fc from 'fast-check';
import type { Order } from '../oracle/expected-keys.ts';
import { type OracleRelationName, RELATIONS } from '../oracle/relations.ts';

export function orderByOf(relation: OracleRelationName): fc.Arbitrary<readonly Order[] | null | undefined> {
  const order = fc
    .tuple(
      fc.constantFrom(...Object.keys(RELATIONS[relation].orders)),
      fc.constantFrom('ASC', 'DESC', 'DESC', undefined),
    )
    .map(([by, direction]): Order => (direction === undefined ? { by } : { by, direction }));
  return fc.oneof(
    { weight: 8, arbitrary: fc.uniqueArray(order, { maxLength: 3, selector: ({ by }) => by }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  );
}
