/** A kind of gathering that the merge does not have would lose rows. */
import { GATHER_KINDS } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const gatherIsKnown: FieldRule = ({ gathering }) =>
  gathering === undefined || GATHER_KINDS.includes(gathering.kind)
    ? undefined
    : `@gather(as: ${gathering.kind}) is no way to gather: take one of ${GATHER_KINDS.join(', ')}`;
