/** What resolvers return for the types of this subgraph that are not rows. */
import type { Connection } from '../shared/connection/connection.ts';
import type { ColumnGroup } from '../shared/request/column-group.ts';
import type { OrganizationReference } from '../shared/request/organization-reference.ts';
import type { Bucket } from '../shared/statistics/bucket.ts';
import type { Statistics } from '../shared/statistics/statistics.ts';
import type { StaffRow } from './rows.ts';

export type StaffConnectionSource = Connection<StaffRow>;
export type StaffStatisticsSource = Statistics<StaffGroupSource>;
export type AddressSource = ColumnGroup<StaffRow, 'birth_place'>;

/** `parentCode` is there when the router asks for the unit above. */
export interface OrganizationSource extends OrganizationReference {
  readonly parentCode?: string | null | undefined;
}

/** `unitCode` is there when the groups are by unit. */
export interface StaffGroupSource extends Bucket {
  readonly unitCode: string;
}
