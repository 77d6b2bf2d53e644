/** A page needs a cursor that says whose page it is: of a bucket there is none. */
import type { FieldRule } from '../routed-field.ts';

export const connectionIsAtARow: FieldRule = ({ place, gathering }) =>
  place === 'bucket' && gathering?.kind === 'CONNECTION'
    ? '@gather(as: CONNECTION) inside a bucket has no cursor to go on from: take LIST, or offer the connection at the root with the bucket’s keys as its filter'
    : undefined;
