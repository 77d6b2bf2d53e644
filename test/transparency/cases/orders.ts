/** Orders: of up to three fields in either direction, or none, which means by name or, where names are masked, by key. */
import fc from 'fast-check';
import type { Order } from '../oracle/expected-keys.ts';
import { type OracleRelationName, RELATIONS } from '../oracle/relations.ts';
import { ANYTHING, type Askable, mostly } from './askable.ts';

export function orderByOf(
  relation: OracleRelationName,
  askable: Askable = ANYTHING,
): fc.Arbitrary<readonly Order[] | null | undefined> {
  const all = Object.keys(RELATIONS[relation].orders);
  return mostly(ordersBy(all.filter((by) => askable.order(relation, by))), ordersBy(all));
}

function ordersBy(names: readonly string[]): fc.Arbitrary<readonly Order[] | null | undefined> {
  const order = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('ASC', 'DESC', 'DESC', undefined))
    .map(([by, direction]): Order => (direction === undefined ? { by } : { by, direction }));
  return fc.oneof(
    { weight: 8, arbitrary: fc.uniqueArray(order, { maxLength: 3, selector: ({ by }) => by }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
  );
}
