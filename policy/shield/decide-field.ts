/** FIELD_DENIED: a field that is shown to the caller in no place, whatever rows there are. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { mayRead } from '../field-access.ts';
import type { Guard } from '../guard.ts';

/** Undefined: there may be rows in which it is shown, and each row's site says in which. */
export function decideField(
  guard: Guard,
  relations: readonly string[],
  fields: readonly string[],
): TributaryError | undefined {
  for (const relation of relations) {
    const hidden = fields.find((field) => !mayRead(guard.policy, guard.rights(relation), relation, field));
    if (hidden !== undefined) {
      return new TributaryError('FIELD_DENIED', `The caller may read ${hidden} of ${relation} nowhere.`);
    }
  }
  return undefined;
}
