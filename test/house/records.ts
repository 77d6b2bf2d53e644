/** The rows of a house: generated, cut down to some fragments, and worn so that awkward rows occur. */
import type { Deployment } from '../../deployments/deployment.ts';
import { generateRecords } from '../../deployments/generate/generate.ts';
import {
  type GeneratedRecord,
  placeOf,
  type TableName,
  type Tables,
} from '../../deployments/generate/record.ts';
import type { MemberRow } from '../../subgraphs/members/rows.ts';
import type { OrganizationRow } from '../../subgraphs/organizations/rows.ts';
import type { StaffRow } from '../../subgraphs/personnel/rows.ts';
import { plant } from '../leaks/plant.ts';
import { lies } from './topology.ts';
import { wearMembers, wearOrganizations, wearStaff } from './wear.ts';

export interface RecordOptions {
  readonly rows: number;
  readonly seed: number;
  /** The patterns of the places whose rows are wanted. */
  readonly holding: readonly string[];
}

export type HouseRecords = { readonly [Name in TableName]: readonly Tables[Name][] };

const made = new Map<string, Promise<HouseRecords>>();

/**
 * Order within a table is that of generation, which is the order of unit codes. Houses of one test file that want
 * the same rows get the same objects.
 */
export function houseRecords(deployment: Deployment, options: RecordOptions): Promise<HouseRecords> {
  const { rows, seed, holding } = options;
  const key = JSON.stringify([deployment.name, rows, seed, [...holding].sort()]);
  const known = made.get(key) ?? makeRecords(deployment, options);
  made.set(key, known);
  return known;
}

async function makeRecords(
  deployment: Deployment,
  { holding, ...options }: RecordOptions,
): Promise<HouseRecords> {
  const records = new Map<TableName, GeneratedRecord['row'][]>();
  for await (const record of generateRecords(deployment, options)) {
    if (!holding.some((where) => lies(placeOf(record), where))) continue;
    const rows = records.get(record.table) ?? [];
    records.set(record.table, rows);
    rows.push(record.row);
  }
  const of = <Row>(table: TableName): readonly Row[] =>
    (records.get(table) ?? []) as unknown as readonly Row[];
  const organizations = wearOrganizations(of<OrganizationRow>('organization'));
  return plant({
    organization: organizations,
    staff: wearStaff(of<StaffRow>('staff')),
    member: wearMembers(of<MemberRow>('member'), organizations),
    staff_position: of('staff_position'),
    staff_foreign_language: of('staff_foreign_language'),
    staff_socio_political_org: of('staff_socio_political_org'),
    staff_reward: of('staff_reward'),
    staff_discipline: of('staff_discipline'),
    staff_training: of('staff_training'),
    staff_career: of('staff_career'),
    staff_personal_history: of('staff_personal_history'),
    staff_family: of('staff_family'),
    staff_pay_history: of('staff_pay_history'),
  });
}

/** The code that says where a row of any table lives. */
export const placeOfRow = (table: TableName, row: Tables[TableName]): string =>
  placeOf({ table, row } as GeneratedRecord);
