/** Only an entity says by which code its rows are split: of anything else nobody knows which sites to ask. */
import { relationOf } from '../routed-schema.ts';
import type { RootFieldRule } from './root-field.ts';

export const fieldYieldsRows: RootFieldRule = ({ field }) =>
  relationOf(field) === undefined
    ? 'yields no row of a @fragmented entity: no site could be found for it; return the entity or a connection of it'
    : undefined;
