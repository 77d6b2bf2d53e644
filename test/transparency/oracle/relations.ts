/** The relations as a plain database knows them: table, key, and what their orders sort by. */
import { narrowMember, narrowOrganization, narrowStaff, type Setting } from './conditions.ts';
import type { Filter } from './filter.ts';
import type { Statement } from './statement.ts';
import { narrowAttendance, narrowCourse, narrowRecord } from './training-conditions.ts';

/** Those of the deployments. */
export type RelationName = 'staff' | 'organization' | 'member';

/** And those of the fourth subgraph: courses, attendances, and records, which are both of them. */
export type OracleRelationName = RelationName | 'course' | 'attendance' | 'record';

export interface OracleRelation {
  /** What stands after FROM. */
  readonly table: string;
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

export const RELATIONS: Readonly<Record<OracleRelationName, OracleRelation>> = Object.freeze({
  staff: {
    table: 'staff',
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
    table: 'member',
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
    table: 'organization',
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
  course: {
    table: 'course',
    key: 'course_key',
    place: 'organization_code',
    orders: {
      TITLE: 'title COLLATE "C"',
      KEY: 'course_key COLLATE "C"',
      KIND: 'kind_id COLLATE "C"',
      HOURS: 'hours',
      FEE: 'fee',
      STARTS_ON: 'starts_on',
    },
    fallback: 'TITLE',
    keyOrder: 'KEY',
    narrow: narrowCourse,
  },
  attendance: {
    table: 'attendance',
    key: 'attendance_key',
    place: 'staff_code',
    orders: {
      KEY: 'attendance_key COLLATE "C"',
      COURSE: 'course_key COLLATE "C"',
      SCORE: 'score',
      HOURS: 'hours',
      ATTENDED_ON: 'attended_on',
    },
    fallback: 'KEY',
    keyOrder: 'KEY',
    narrow: narrowAttendance,
  },
  record: {
    table: `(
      SELECT course_key AS key, organization_code AS place, organization_code, starts_on AS held_on, hours
      FROM course
      UNION ALL
      SELECT attendance_key, staff_code, organization_code, attended_on, hours FROM attendance
    ) AS record`,
    key: 'key',
    place: 'place',
    orders: {
      HELD_ON: 'held_on',
      HOURS: 'hours',
      UNIT: 'organization_code COLLATE "C"',
      KEY: 'key COLLATE "C"',
    },
    fallback: 'HELD_ON',
    keyOrder: 'KEY',
    narrow: narrowRecord,
  },
});
