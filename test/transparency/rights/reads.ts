/**
 * Which fields of rows a question gives away, from the descriptions of filters, orders, dimensions and measures in the
 * schemas. What is not listed reads the field of its own name.
 */
import type { Order } from '../oracle/expected-keys.ts';
import type { Filter } from '../oracle/filter.ts';
import type { OracleRelationName } from '../oracle/relations.ts';

interface Reading {
  readonly entity: string;
  /** Fields of the filter that say where rows are, wherever the field of the question lets them. */
  readonly places: readonly string[];
  readonly filter: Readonly<Record<string, string>>;
  readonly orders: Readonly<Record<string, string>>;
}

const READING: Readonly<Record<'staff' | 'member' | 'organization', Reading>> = Object.freeze({
  staff: {
    entity: 'Staff',
    places: ['code', 'unit'],
    filter: {
      name: 'fullName',
      unit: 'code',
      age: 'birthDate',
      rank: 'rankCode',
      partyMember: 'partyJoinDate',
    },
    orders: {
      NAME: 'fullName',
      CODE: 'code',
      UNIT: 'organizationCode',
      BIRTH_DATE: 'birthDate',
      RECRUITMENT_DATE: 'recruitmentDate',
      RANK: 'rankCode',
    },
  },
  member: {
    entity: 'Member',
    places: ['number', 'unit'],
    filter: { unit: 'organizationCode', age: 'birthDate' },
    orders: {
      NAME: 'name',
      NUMBER: 'number',
      UNIT: 'organizationCode',
      BIRTH_DATE: 'birthDate',
      MEMBERSHIP_CHANGE_ON: 'membershipChangeOn',
    },
  },
  organization: {
    entity: 'Organization',
    places: ['code', 'unit', 'parent'],
    filter: {},
    orders: { NAME: 'name', CODE: 'code', FOUNDED_ON: 'foundedOn', MEMBERS: 'members' },
  },
});

export type ReadRelation = keyof typeof READING;

/** Of what training adds everything is shown wherever the row is, so that nothing of it is ever refused. */
export const isRead = (relation: OracleRelationName): relation is ReadRelation =>
  Object.hasOwn(READING, relation);

export const entityOf = (relation: ReadRelation): string => READING[relation].entity;

/** `locates`: the filter's places narrow the question; otherwise they are compared like anything else. */
export const filterReads = (
  relation: ReadRelation,
  filter: Filter | null | undefined,
  locates: boolean,
): readonly string[] => {
  const { places, filter: names } = READING[relation];
  return Object.entries(filter ?? {})
    .filter(([name, value]) => value !== null && value !== undefined && !(locates && places.includes(name)))
    .map(([name]) => names[name] ?? name);
};

export const orderReads = (relation: ReadRelation, orderBy: readonly Order[]): readonly string[] =>
  orderBy.map(({ by }) => READING[relation].orders[by] ?? by);

/** Dimension of statistics → the field that it divides by. */
export const DIMENSION_READS: Readonly<Record<string, string>> = Object.freeze({
  UNIT: 'organizationCode',
  SEX: 'sex',
  AGE_BAND: 'birthDate',
  ETHNICITY: 'ethnicity',
  RANK: 'rankCode',
  QUALIFICATION: 'qualification',
  POLITICAL_THEORY: 'politicalTheory',
  STATE_MANAGEMENT: 'stateManagement',
  PARTY_MEMBER: 'partyJoinDate',
  RECRUITMENT_YEAR: 'recruitmentDate',
  EMPLOYMENT: 'employment',
  EDUCATION: 'education',
  SKILL_LEVEL: 'skillLevel',
  POLITICAL_STATUS: 'politicalStatus',
  HOUSEHOLD_TYPE: 'householdType',
  MIGRANT_WORKER: 'isMigrantWorker',
  MEMBERSHIP_CHANGE: 'membershipChange',
  MEMBERSHIP_CHANGE_YEAR: 'membershipChangeOn',
  PASSED: 'passed',
});

/** Measure → the field that it is worked out of. Numbers of rows, and keys, are worked out of none. */
export const MEASURE_READS: Readonly<Record<string, string>> = Object.freeze({
  women: 'sex',
  partyMembers: 'partyJoinDate',
  averageAge: 'birthDate',
  ageSum: 'birthDate',
  ageCount: 'birthDate',
  oldestBirthDate: 'birthDate',
  youngestBirthDate: 'birthDate',
  averageServiceYears: 'recruitmentDate',
  serviceYearsSum: 'recruitmentDate',
  serviceYearsCount: 'recruitmentDate',
  migrantWorkers: 'isMigrantWorker',
  latestMembershipChangeOn: 'membershipChangeOn',
  hours: 'hours',
  attendedHours: 'hours',
  scoreSum: 'score',
  scoreCount: 'score',
  averageScore: 'score',
  bestScore: 'score',
  firstAttendedOn: 'attendedOn',
  anyPassed: 'passed',
  allPassed: 'passed',
  remark: 'remark',
});
