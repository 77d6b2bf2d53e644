/** Of a bucket that has one value or none at every site, nothing may remain: all of them null is null. */
import { isNonNullType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

const MAY_LACK: readonly string[] = ['MIN', 'MAX', 'AVERAGE', 'FIRST'];

export const valueIsNullable: FieldRule = ({ place, field, gathering }) =>
  place === 'bucket' && isNonNullType(field.type) && MAY_LACK.includes(gathering?.kind ?? '')
    ? `is non-null, but ${gathering?.kind} of a bucket in which no site has a value is null: make it nullable`
    : undefined;
