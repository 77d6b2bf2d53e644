/** FILTER_DENIED: rows are neither chosen nor ordered by what the caller may not read in all the places addressed. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Read } from '../../vocabulary/reads.ts';
import { readablePlaces } from '../field-access.ts';
import type { Guard } from '../guard.ts';
import { visiblePlaces } from '../scope.ts';
import { addressedPlaces, covers, type Narrowing, overlap } from './addressed-places.ts';
import type { GatheredRole } from './field-role.ts';

export function decideRows(
  guard: Guard,
  { definition, concerns }: Pick<GatheredRole, 'definition' | 'concerns'>,
  relations: readonly string[],
  reads: readonly Read[],
  narrowing: Narrowing,
): TributaryError | undefined {
  const fields = [...new Set(reads.flatMap((read) => read.fields))];
  if (fields.length === 0) return undefined;
  for (const relation of relations) {
    const rights = guard.rights(relation);
    const places = addressedPlaces(narrowing, visiblePlaces(rights));
    const denied = fields.filter((one) => {
      if (!concerns(relation, one)) return false;
      const readable = readablePlaces(guard.policy, rights, relation, [one]);
      // A key that is not known yet may leave just the places where it is readable; its site will know.
      return narrowing.open ? places.length > 0 && !overlap(places, readable) : !covers(readable, places);
    });
    if (denied.length > 0) {
      return new TributaryError(
        'FILTER_DENIED',
        `The caller may not filter or sort ${relation} by ${denied.join(', ')} everywhere that ${definition.name} asks for.`,
      );
    }
  }
  return undefined;
}
