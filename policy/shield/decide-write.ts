/** WRITE_DENIED: a row is changed only where the caller may write. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Guard } from '../guard.ts';
import { addressedPlaces, type Narrowing } from './addressed-places.ts';

/** A code may tell less than the row's place: then the site, which knows the row, has the last word. */
export function decideWrite(
  guard: Guard,
  relations: readonly string[],
  narrowing: Narrowing,
): TributaryError | undefined {
  const relation = relations.find(
    (one) => narrowing.to.length === 0 || addressedPlaces(narrowing, guard.rights(one).written).length === 0,
  );
  return relation === undefined
    ? undefined
    : new TributaryError('WRITE_DENIED', `The caller may not write this row of ${relation}.`);
}
