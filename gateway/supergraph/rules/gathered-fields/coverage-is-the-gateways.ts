/** Who answered is known to the gateway alone; a site knows of itself only. */
import { getNamedType } from 'graphql';
import type { FieldRule } from '../routed-field.ts';

export const coverageIsTheGateways: FieldRule = ({ field, gathering }) =>
  gathering !== undefined && getNamedType(field.type).name === 'Coverage'
    ? 'is Coverage, which the gateway answers by itself: take @gather away'
    : undefined;
