/** What a caller may choose and sort rows by wherever they see some: mostly that is asked for, so that most is answered. */
import fc from 'fast-check';
import type { OracleRelationName } from '../oracle/relations.ts';
import { areWithin } from '../rights/places.ts';
import { entityOf, filterReads, isRead, orderReads } from '../rights/reads.ts';
import type { View } from '../rights/view.ts';

export interface Askable {
  /** Whether the field of the relation's filter may be used. */
  filter(relation: OracleRelationName, field: string): boolean;
  order(relation: OracleRelationName, by: string): boolean;
  /** Whether the field of the entity is shown as it is in every row. */
  reads(entity: string, field: string): boolean;
  /** Undefined: of nobody in particular. */
  readonly view: View | undefined;
}

export const ANYTHING: Askable = Object.freeze({
  filter: () => true,
  order: () => true,
  reads: () => true,
  view: undefined,
});

export function askableTo(view: View): Askable {
  const reads = (entity: string, fields: readonly string[]): boolean =>
    areWithin(view.visible, view.readable(entity, fields));
  return {
    view,
    filter: (relation, field) =>
      !isRead(relation) || reads(entityOf(relation), filterReads(relation, { [field]: [] }, true)),
    order: (relation, by) => !isRead(relation) || reads(entityOf(relation), orderReads(relation, [{ by }])),
    reads: (entity, field) => reads(entity, [field]),
  };
}

/** Filters and orders are chosen apart, so that about every fifth question of who does not see everything is refused. */
export const mostly = <Value>(
  allowed: fc.Arbitrary<Value>,
  anything: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> => fc.oneof({ weight: 4, arbitrary: allowed }, { weight: 1, arbitrary: anything });
