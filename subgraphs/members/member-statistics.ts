/** What can be counted of members, and by what: the measures and dimensions of `memberStatistics`. */
import { type RequestContext, todayOf } from '../shared/request/context.ts';
import { dayOfAges } from '../shared/statistics/day-of-ages.ts';
import { ageBandOf, columnValue, type Dimension, yearOf } from '../shared/statistics/dimension.ts';
import {
  countOf,
  countOfRows,
  countWhere,
  greatestOf,
  leastOf,
  sumOf,
} from '../shared/statistics/measure.ts';
import { completedYears } from '../shared/statistics/sql-text.ts';
import {
  readStatistics,
  type Statistics,
  type StatisticsFields,
  type WantedStatistics,
} from '../shared/statistics/statistics.ts';
import type { MemberDimension, QueryMemberStatisticsArgs } from './__generated__/resolvers.ts';
import { memberCondition, memberRelation } from './member.table.ts';
import type { MemberGroupSource } from './sources.ts';

export const memberStatistics = (
  { filter, by }: QueryMemberStatisticsArgs,
  wanted: WantedStatistics,
  request: RequestContext,
): Promise<Statistics<MemberGroupSource>> =>
  readStatistics<MemberGroupSource>(
    {
      relation: memberRelation,
      filter: memberCondition(filter, request),
      fields: memberFields(todayOf(request)),
      dimensions: memberDimensions(dayOfAges(wanted.numbers, todayOf(request))),
      by,
      ...wanted,
    },
    request,
  );

const memberDimensions = (day: string): Readonly<Record<MemberDimension, Dimension>> => ({
  UNIT: columnValue('unitCode', 'organization_code'),
  SEX: columnValue('sex'),
  AGE_BAND: ageBandOf('ageBand', completedYears('birth_date', day)),
  ETHNICITY: columnValue('ethnicity'),
  EMPLOYMENT: columnValue('employment'),
  EDUCATION: columnValue('education'),
  SKILL_LEVEL: columnValue('skillLevel', 'skill_level'),
  POLITICAL_STATUS: columnValue('politicalStatus', 'political_status'),
  HOUSEHOLD_TYPE: columnValue('householdType', 'household_type'),
  MIGRANT_WORKER: columnValue('isMigrantWorker', 'is_migrant_worker'),
  MEMBERSHIP_CHANGE: columnValue('membershipChange', 'membership_change'),
  MEMBERSHIP_CHANGE_YEAR: yearOf('membershipChangeYear', 'membership_change_on'),
});

const memberFields = (today: string): StatisticsFields => ({
  measures: {
    total: countOfRows,
    count: countOfRows,
    women: countWhere("sex = 'FEMALE'"),
    migrantWorkers: countWhere('is_migrant_worker'),
    ageSum: sumOf(completedYears('birth_date', today)),
    ageCount: countOf('birth_date'),
    oldestBirthDate: leastOf('birth_date'),
    youngestBirthDate: greatestOf('birth_date'),
    latestMembershipChangeOn: greatestOf('membership_change_on'),
  },
  averages: {
    averageAge: { sum: 'ageSum', count: 'ageCount' },
  },
});
