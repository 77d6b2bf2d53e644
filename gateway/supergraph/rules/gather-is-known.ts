/** A kind of gathering that the merge does not have would lose rows. */
import type { RootFieldRule } from './root-field.ts';

export const gatherIsKnown: RootFieldRule = ({ gather }) =>
  gather === undefined || gather === 'CONNECTION'
    ? undefined
    : `@gather(as: ${gather}) is not supported; use CONNECTION`;
