/** What resolvers return for the types of this subgraph that are not rows. */
import type { Connection } from '../shared/connection/connection.ts';
import type { ColumnGroup } from '../shared/request/column-group.ts';
import type { OrganizationReference } from '../shared/request/organization-reference.ts';
import type { StaffRow } from './rows.ts';

export type StaffConnectionSource = Connection<StaffRow>;
export type AddressSource = ColumnGroup<StaffRow, 'birth_place'>;

/** `parentCode` is there when the router asks for the unit above. */
export interface OrganizationSource extends OrganizationReference {
  readonly parentCode?: string | null | undefined;
}
