/** A site's page taken whole would carry the site's own cursors, which no other page continues. */
import { getNamedType } from 'graphql';
import { rowTypeOf } from '../../routed-schema.ts';
import type { FieldRule } from '../routed-field.ts';

export const firstIsNoConnection: FieldRule = ({ field, gathering }) =>
  gathering?.kind === 'FIRST' && rowTypeOf(field) !== getNamedType(field.type)
    ? '@gather(as: FIRST) would give one site’s page of a connection: take CONNECTION'
    : undefined;
