/** What each field of a filter means, from its description in the schema, in the words of SQL. */
import type { Filter } from './filter.ts';
import { age, anyOf, below, parameter, range, type Statement, when } from './statement.ts';

/** What a filter's meaning depends on beside the filter. */
export interface Setting {
  readonly today: string;
  /** Chinese names are found by more than their letters. */
  readonly pinyin: boolean;
}

export function narrowStaff(statement: Statement, filter: Filter, setting: Setting): void {
  named(statement, 'full_name', filter.name, setting);
  anyOf(statement, 'code', filter.code);
  person(statement, filter, setting);
  anyOf(statement, 'qualification', filter.qualification);
  anyOf(statement, 'political_theory', filter.politicalTheory);
  anyOf(statement, 'state_management', filter.stateManagement);
  anyOf(statement, 'rank_code', filter.rank);
  when(statement, filter.position, (title) => {
    const held = `SELECT FROM staff_position WHERE staff_code = staff.code`;
    return `EXISTS (${held} AND ${contains(statement, 'title', title, setting)})`;
  });
  when(statement, filter.partyMember, (is) => `(party_join_date IS NOT NULL) = ${is}`);
  range(statement, () => 'recruitment_date', 'date', filter.recruitmentDate);
}

export function narrowMember(statement: Statement, filter: Filter, setting: Setting): void {
  named(statement, 'name', filter.name, setting);
  anyOf(statement, 'number', filter.number);
  person(statement, filter, setting);
  anyOf(statement, 'employment', filter.employment);
  anyOf(statement, 'education', filter.education);
  anyOf(statement, 'skill_level', filter.skillLevel);
  anyOf(statement, 'political_status', filter.politicalStatus);
  anyOf(statement, 'membership_change', filter.membershipChange);
  when(statement, filter.isMigrantWorker, (is) => `is_migrant_worker = ${is}`);
  range(statement, () => 'membership_change_on', 'date', filter.membershipChangeOn);
}

export function narrowOrganization(statement: Statement, filter: Filter, setting: Setting): void {
  named(statement, 'name', filter.name, setting);
  anyOf(statement, 'code', filter.code);
  when(statement, filter.unit, (units) => below(statement, 'code', units));
  anyOf(statement, 'parent_code', filter.parent);
  anyOf(statement, 'level', filter.level);
  anyOf(statement, 'kind', filter.kind);
}

/** What staff and members have in common. */
function person(statement: Statement, filter: Filter, { today }: Setting): void {
  when(statement, filter.unit, (units) => below(statement, 'organization_code', units));
  when(statement, filter.sex, (sex) => `sex = ${parameter(statement, sex)}`);
  range(statement, () => 'birth_date', 'date', filter.birthDate);
  range(statement, () => age(statement, 'birth_date', today), 'int', filter.age);
  anyOf(statement, 'ethnicity', filter.ethnicity);
}

function named(
  statement: Statement,
  column: string,
  typed: string | null | undefined,
  setting: Setting,
): void {
  when(statement, typed, (part) => contains(statement, column, part, setting));
}

/** Pinyin and its initials stand in the stored key; PostgreSQL could not work them out. */
const contains = (statement: Statement, column: string, part: string, { pinyin }: Setting): string =>
  `position(plain(${parameter(statement, part)}) IN ${pinyin ? 'search_key' : `plain(${column})`}) > 0`;
