/** What generation yields: a row and the table it belongs to. */

import { unreachable } from '../../errors/unreachable.ts';
import type { MemberRow } from '../../subgraphs/members/rows.ts';
import type { OrganizationRow } from '../../subgraphs/organizations/rows.ts';
import type { StaffListTables } from '../../subgraphs/personnel/list-rows.ts';
import type { StaffRow } from '../../subgraphs/personnel/rows.ts';

export interface Tables extends StaffListTables {
  readonly organization: OrganizationRow;
  readonly staff: StaffRow;
  readonly member: MemberRow;
}

export type TableName = keyof Tables;

export type GeneratedRecord = {
  readonly [Name in TableName]: { readonly table: Name; readonly row: Tables[Name] };
}[TableName];

/** Rows of these tables are what a deployment's `rows` and the progress count; the others are lists inside them. */
export const isMainTable = (table: TableName): boolean =>
  table === 'organization' || table === 'staff' || table === 'member';

/** Parents before children, so that a foreign key of a child finds its row. */
export const TABLE_ORDER: readonly TableName[] = Object.freeze([
  'organization',
  'staff',
  'staff_position',
  'staff_foreign_language',
  'staff_socio_political_org',
  'staff_reward',
  'staff_discipline',
  'staff_training',
  'staff_career',
  'staff_personal_history',
  'staff_family',
  'staff_pay_history',
  'member',
]);

/** The code that says where the row lives. */
export function placeOf(record: GeneratedRecord): string {
  switch (record.table) {
    case 'organization':
    case 'staff':
      return record.row.code;
    case 'member':
      // Not the number: its prefix names the union that issued it, which a transfer leaves behind.
      return record.row.organization_code;
    case 'staff_position':
    case 'staff_foreign_language':
    case 'staff_socio_political_org':
    case 'staff_reward':
    case 'staff_discipline':
    case 'staff_training':
    case 'staff_career':
    case 'staff_personal_history':
    case 'staff_family':
    case 'staff_pay_history':
      return record.row.staff_code;
    default:
      return unreachable(record);
  }
}
