/** A field of a row, resolved as far as the caller may see it in this row: shown, masked, or null and not even read. */
import type { GraphQLFieldResolver } from 'graphql';
import { accessAt, type FieldAccess } from '../../../policy/field-access.ts';
import type { GuardContext } from '../../../policy/guard.ts';
import { applyMask } from '../../../policy/mask.ts';
import { decideField } from '../../../policy/shield/decide-field.ts';
import type { PlaceOf } from './entity-place.ts';
import { type RowLevel, rowLevel } from './row-levels.ts';

export type Resolve = GraphQLFieldResolver<unknown, GuardContext>;

export interface RowField {
  readonly relation: string;
  readonly placeOf: PlaceOf;
  /** The field itself, and what it is worked out of. */
  readonly fields: readonly string[];
}

/** Throws FIELD_DENIED where the caller sees it in no row at all. */
export const guardRowField =
  (field: RowField, resolve: Resolve): Resolve =>
  (row, args, context, info) => {
    const { guard } = context;
    const level = rowLevel(guard, field.relation, field.placeOf(row));
    const access = level === 'FULL' ? 'SHOWN' : accessOf(field, level, context);
    if (access === 'SHOWN') return resolve(row, args, context, info);
    if (access === 'HIDDEN') {
      const denied = decideField(guard, [field.relation], field.fields);
      if (denied !== undefined) throw denied;
      return null;
    }
    const value = resolve(row, args, context, info);
    return value instanceof Promise
      ? value.then((resolved) => applyMask(access, resolved))
      : applyMask(access, value);
  };

function accessOf(
  { relation, fields }: RowField,
  level: RowLevel | undefined,
  { guard }: GuardContext,
): FieldAccess {
  if (level === undefined) return 'HIDDEN';
  const [own = 'HIDDEN', ...required] = fields.map((field) => accessAt(guard.policy, relation, field, level));
  return required.includes('HIDDEN') ? 'HIDDEN' : own;
}
