/** One site that the arguments name, several whose answers can be merged, or any of all: a fourth way there is not. */
import { isReplicated, rowTypeOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const fieldFindsItsSites: FieldRule = ({ place, field, gathering, location }) =>
  place === 'query' && gathering === undefined && location.by.length === 0 && !isReplicated(rowTypeOf(field))
    ? 'names neither one site by @locate(by:) nor a way to merge several by @gather: say which argument holds the code, or how the answers become one'
    : undefined;
