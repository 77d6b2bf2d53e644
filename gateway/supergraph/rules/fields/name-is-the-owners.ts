/** What the gateway asks for itself stands under names that begin so. */
import type { FieldRule } from '../routed-field.ts';

const OWN = 'tributary_';

export const nameIsTheOwners: FieldRule = ({ field }) =>
  field.name.startsWith(OWN)
    ? `begins with ${OWN}, as do the names under which the gateway asks for what it needs itself: give it another name`
    : undefined;
