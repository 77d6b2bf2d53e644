/**
 * Which tables units release of a relation: of one dimension, or of one that is split by another.
 *
 * Only one field splits, the first by which the policy lets be counted: all tables of a unit then hang on that field
 * like branches on a trunk, and what one of them withholds cannot be worked out by going around through others.
 */
import { accessAt } from './field-access.ts';
import type { Policy } from './policy.ts';

/** What a table is divided by, and the fields that this reads. */
export interface TableDimension {
  readonly name: string;
  readonly fields: readonly string[];
}

/** The dimensions, the one that splits first; undefined: no unit releases such a table. */
export function releasedTable(
  policy: Policy,
  relation: string,
  dimensions: readonly TableDimension[],
): readonly TableDimension[] | undefined {
  const counted = policy.relations.get(relation)?.counted ?? new Set();
  if (!dimensions.every(({ fields }) => fields.every((field) => counted.has(field)))) return undefined;
  if (dimensions.length < 2) return dimensions;
  const [trunk] = counted;
  const splits = ({ fields }: TableDimension): boolean => fields.every((field) => field === trunk);
  const [split, ...rest] = dimensions.filter((one) => !splits(one));
  const [splitting] = dimensions.filter(splits);
  if (dimensions.length > 2 || split === undefined || splitting === undefined || rest.length > 0)
    return undefined;
  return [splitting, split];
}

/** Whether it is read, as it is, of rows of which not everything is. */
export const readsReduced = (policy: Policy, relation: string, { fields }: TableDimension): boolean =>
  fields.every((field) => accessAt(policy, relation, field, 'REDUCED') === 'SHOWN');

/** Whether something of it is seen there, be it through a mask. */
export const seesReduced = (policy: Policy, relation: string, { fields }: TableDimension): boolean =>
  fields.every((field) => accessAt(policy, relation, field, 'REDUCED') !== 'HIDDEN');
