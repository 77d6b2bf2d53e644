/** What can be counted of staff, and by what: the measures and dimensions of `staffStatistics`. */
import { type RequestContext, todayOf } from '../shared/request/context.ts';
import { dayOfAges } from '../shared/statistics/day-of-ages.ts';
import {
  ageBandOf,
  columnValue,
  type Dimension,
  presenceOf,
  yearOf,
} from '../shared/statistics/dimension.ts';
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
import type { QueryStaffStatisticsArgs, StaffDimension } from './__generated__/resolvers.ts';
import type { StaffGroupSource } from './sources.ts';
import { staffCondition, staffRelation } from './staff.table.ts';

export const staffStatistics = (
  { filter, by }: QueryStaffStatisticsArgs,
  wanted: WantedStatistics,
  request: RequestContext,
): Promise<Statistics<StaffGroupSource>> =>
  readStatistics<StaffGroupSource>(
    {
      relation: staffRelation,
      filter: staffCondition(filter, request),
      fields: staffFields(todayOf(request)),
      dimensions: staffDimensions(dayOfAges(wanted.numbers, todayOf(request))),
      by,
      ...wanted,
    },
    request,
  );

const staffDimensions = (day: string): Readonly<Record<StaffDimension, Dimension>> => ({
  UNIT: columnValue('unitCode', 'organization_code'),
  SEX: columnValue('sex'),
  AGE_BAND: ageBandOf('ageBand', completedYears('birth_date', day)),
  ETHNICITY: columnValue('ethnicity'),
  RANK: columnValue('rankCode', 'rank_code'),
  QUALIFICATION: columnValue('qualification'),
  POLITICAL_THEORY: columnValue('politicalTheory', 'political_theory'),
  STATE_MANAGEMENT: columnValue('stateManagement', 'state_management'),
  PARTY_MEMBER: presenceOf('partyMember', 'party_join_date'),
  RECRUITMENT_YEAR: yearOf('recruitmentYear', 'recruitment_date'),
});

const staffFields = (today: string): StatisticsFields => ({
  measures: {
    total: countOfRows,
    count: countOfRows,
    women: countWhere("sex = 'FEMALE'"),
    partyMembers: countWhere('party_join_date IS NOT NULL'),
    ageSum: sumOf(completedYears('birth_date', today)),
    ageCount: countOf('birth_date'),
    oldestBirthDate: leastOf('birth_date'),
    youngestBirthDate: greatestOf('birth_date'),
    serviceYearsSum: sumOf(completedYears('recruitment_date', today)),
    serviceYearsCount: countOf('recruitment_date'),
  },
  averages: {
    averageAge: { sum: 'ageSum', count: 'ageCount' },
    averageServiceYears: { sum: 'serviceYearsSum', count: 'serviceYearsCount' },
  },
});
