/** The three relations as a plain database knows them: table, key, and what their orders sort by. */
import { narrowMember, narrowOrganization, narrowStaff, type Setting } from './conditions.ts';
import type { Filter } from './filter.ts';
import type { Statement } from './statement.ts';

export type RelationName = 'staff' | 'organization' | 'member';

export interface OracleRelation {
  readonly key: string;
  /** The column that says where a row belongs. */
  readonly place: string;
  /** orderBy → what SQL sorts by. */
  readonly orders: Readonly<Record<string, string>>;
  readonly fallback: string;
  /** The name of the key among the orders. */
  readonly keyOrder: string;
  readonly narrow: (statement: Statement, filter: Filter, setting: Setting) => void;
}

export const RELATIONS: Readonly<Record<RelationName, OracleRelation>> = Object.freeze({
  staff: {
    key: 'code',
    place: 'code',
    orders: {
      NAME: 'name_key COLLATE "C"',
      CODE: 'code COLLATE "C"',
      UNIT: 'organization_code COLLATE "C"',
      BIRTH_DATE: 'birth_date',
      RECRUITMENT_DATE: 'recruitment_date',
      RANK: 'rank_code COLLATE "C"',
    },
    fallback: 'NAME',
    keyOrder: 'CODE',
    narrow: narrowStaff,
  },
  member: {
    key: 'number',
    place: 'organization_code',
    orders: {
      NAME: 'name_key COLLATE "C"',
      NUMBER: 'number COLLATE "C"',
      UNIT: 'organization_code COLLATE "C"',
      BIRTH_DATE: 'birth_date',
      MEMBERSHIP_CHANGE_ON: 'membership_change_on',
    },
    fallback: 'NAME',
    keyOrder: 'NUMBER',
    narrow: narrowMember,
  },
  organization: {
    key: 'code',
    place: 'code',
    orders: {
      NAME: 'name_key COLLATE "C"',
      CODE: 'code COLLATE "C"',
      FOUNDED_ON: 'founded_on',
      MEMBERS: 'members',
    },
    fallback: 'NAME',
    keyOrder: 'CODE',
    narrow: narrowOrganization,
  },
});
