/** The keys of groups say no more than the dimensions asked for: where none are asked for, the field itself says what divides. */
import { getNullableType, isListType } from 'graphql';
import { gatherOf } from '../../../../vocabulary/directives.ts';
import type { ReadsRule } from './rules.ts';

export const groupsAreDividedBySomething: ReadsRule = (readers) =>
  readers
    .filter(({ field }) => gatherOf(field)?.kind === 'GROUPS' && isListType(getNullableType(field.type)))
    .filter(({ divided }) => !divided)
    .map(({ parent, field }) => ({
      coordinate: `${parent.name}.${field.name}`,
      message:
        'divides rows by what nobody names: give it an argument of an enum that says by what, or say @reads(fields: ["…"]) of its keys',
    }));
