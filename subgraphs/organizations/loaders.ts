/** One batch per tick and per request; a missing organization is `undefined`, not an error. */
import { type RowLoader, rowLoader } from '../shared/storage/loaders.ts';
import type { OrganizationTable } from './organization.table.ts';
import type { OrganizationRow } from './rows.ts';

export interface OrganizationLoaders {
  readonly byCode: RowLoader<OrganizationRow>;
}

export const organizationLoaders = (table: OrganizationTable): OrganizationLoaders => ({
  byCode: rowLoader(table.byCodes, (row) => row.code),
});
