/** `access`: at which level the caller sees the row. */
import type { Resolve, RowField } from './guard-row-field.ts';
import { rowLevel } from './row-levels.ts';

export const rowAccess =
  ({ relation, placeOf }: Pick<RowField, 'relation' | 'placeOf'>): Resolve =>
  (row, _args, { guard }) =>
    rowLevel(guard, relation, placeOf(row));
