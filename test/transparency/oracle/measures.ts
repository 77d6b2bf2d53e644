/** What statistics of people mean, from their descriptions in the schemas, in the words of SQL. */
import { age, parameter, type Statement } from './statement.ts';

/** Field → SQL expression. */
export type Expressions = Readonly<Record<string, string>>;

/** Text that may need a parameter of its statement. */
type Sql = (statement: Statement, today: string) => string;

const column =
  (name: string): Sql =>
  () =>
    name;

export interface StatisticsMeaning {
  readonly table: string;
  /** Measures of any number of rows. */
  readonly measures: (statement: Statement, today: string) => Expressions;
  /**
   * Dimension → the field of a group that shows it, and what it is, also where units release it if that is something
   * else; in the order in which the group's type has them.
   */
  readonly dimensions: Readonly<Record<string, readonly [field: string, sql: Sql, released?: Sql]>>;
}

const years = (statement: Statement, from: string, today: string): string =>
  `${age(statement, from, today)}::int`;

function ages(statement: Statement, today: string): Expressions {
  const own = years(statement, 'birth_date', today);
  return {
    women: `(count(*) FILTER (WHERE sex = 'FEMALE'))::int`,
    averageAge: `sum(${own})::float8 / nullif(count(birth_date), 0)`,
    ageSum: `coalesce(sum(${own}), 0)::float8`,
    ageCount: 'count(birth_date)::int',
    oldestBirthDate: 'min(birth_date)::text',
    youngestBirthDate: 'max(birth_date)::text',
  };
}

/** 30 stands for 30 to 34. */
const ageBand: Sql = (statement, today) => {
  const own = years(statement, 'birth_date', today);
  return `(${own} - ${own} % 5)`;
};

/** At the end of last year: years less years, whatever the days. */
const ageBandOfYears: Sql = (statement, today) => {
  const lastYear = parameter(statement, Number(today.slice(0, 4)) - 1);
  const own = `(${lastYear}::int - extract(year FROM birth_date)::int)`;
  return `(${own} - ${own} % 5)`;
};

export const STAFF_STATISTICS: StatisticsMeaning = Object.freeze({
  table: 'staff',
  measures: (statement: Statement, today: string) => {
    const service = years(statement, 'recruitment_date', today);
    return {
      ...ages(statement, today),
      partyMembers: 'count(party_join_date)::int',
      averageServiceYears: `sum(${service})::float8 / nullif(count(recruitment_date), 0)`,
      serviceYearsSum: `coalesce(sum(${service}), 0)::float8`,
      serviceYearsCount: 'count(recruitment_date)::int',
    };
  },
  dimensions: {
    UNIT: ['unitCode', column('organization_code')],
    SEX: ['sex', column('sex')],
    AGE_BAND: ['ageBand', ageBand, ageBandOfYears],
    ETHNICITY: ['ethnicity', column('ethnicity')],
    RANK: ['rankCode', column('rank_code')],
    QUALIFICATION: ['qualification', column('qualification')],
    POLITICAL_THEORY: ['politicalTheory', column('political_theory')],
    STATE_MANAGEMENT: ['stateManagement', column('state_management')],
    PARTY_MEMBER: ['partyMember', column('party_join_date IS NOT NULL')],
    RECRUITMENT_YEAR: ['recruitmentYear', column(`date_part('year', recruitment_date)::int`)],
  },
} satisfies StatisticsMeaning);

export const MEMBER_STATISTICS: StatisticsMeaning = Object.freeze({
  table: 'member',
  measures: (statement: Statement, today: string) => ({
    ...ages(statement, today),
    migrantWorkers: '(count(*) FILTER (WHERE is_migrant_worker))::int',
    latestMembershipChangeOn: 'max(membership_change_on)::text',
  }),
  dimensions: {
    UNIT: ['unitCode', column('organization_code')],
    SEX: ['sex', column('sex')],
    AGE_BAND: ['ageBand', ageBand, ageBandOfYears],
    ETHNICITY: ['ethnicity', column('ethnicity')],
    EMPLOYMENT: ['employment', column('employment')],
    EDUCATION: ['education', column('education')],
    SKILL_LEVEL: ['skillLevel', column('skill_level')],
    POLITICAL_STATUS: ['politicalStatus', column('political_status')],
    HOUSEHOLD_TYPE: ['householdType', column('household_type')],
    MIGRANT_WORKER: ['isMigrantWorker', column('is_migrant_worker')],
    MEMBERSHIP_CHANGE: ['membershipChange', column('membership_change')],
    MEMBERSHIP_CHANGE_YEAR: ['membershipChangeYear', column(`date_part('year', membership_change_on)::int`)],
  },
} satisfies StatisticsMeaning);
