/** One site that the arguments name, or several whose answers can be merged: a third way there is not. */
import type { RootFieldRule } from './root-field.ts';

export const fieldFindsItsSites: RootFieldRule = ({ operation, gather, location }) =>
  operation === 'Query' && gather === undefined && location.by.length === 0
    ? 'names neither one site by @locate(by:) nor a way to merge several by @gather'
    : undefined;
