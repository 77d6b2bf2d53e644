/** What can be counted of persons and of members, and by what. */
import type { GraphQLResolveInfo } from 'graphql';
import { all, type Condition } from '../../../../subgraphs/shared/filter/condition.ts';
import type { RequestContext } from '../../../../subgraphs/shared/request/context.ts';
import type { Bucket } from '../../../../subgraphs/shared/statistics/bucket.ts';
import { columnValue, type Dimension, yearOf } from '../../../../subgraphs/shared/statistics/dimension.ts';
import {
  countOf,
  countOfRows,
  countWhere,
  greatestOf,
  leastOf,
  sumOf,
} from '../../../../subgraphs/shared/statistics/measure.ts';
import {
  readStatistics,
  type Statistics,
  type StatisticsFields,
  wantedStatistics,
} from '../../../../subgraphs/shared/statistics/statistics.ts';
import type { AskedNumbers } from '../asked.ts';
import { memberCondition, memberRelation, personCondition, personRelation } from './tables.ts';

const column = (sql: string) => ({ sql, bindings: [] });

const personDimensions: Readonly<Record<string, Dimension>> = {
  UNIT: columnValue('unitCode', 'organization_code'),
  SEX: columnValue('sex'),
  GRADE: columnValue('grade'),
  BIRTH_YEAR: yearOf('birthYear', 'birth_date'),
};

const personFields: StatisticsFields = {
  measures: {
    total: countOfRows,
    count: countOfRows,
    women: countWhere("sex = 'FEMALE'"),
    salarySum: sumOf(column('salary')),
    salaryCount: countOf('salary'),
    oldest: leastOf('birth_date'),
  },
  averages: { averageSalary: { sum: 'salarySum', count: 'salaryCount' } },
};

const memberDimensions: Readonly<Record<string, Dimension>> = {
  UNIT: columnValue('unitCode', 'organization_code'),
  KIND: columnValue('kind'),
  ACTIVE: columnValue('active'),
  JOINED_YEAR: yearOf('joinedYear', 'joined_on'),
};

const memberFields: StatisticsFields = {
  measures: {
    total: countOfRows,
    count: countOfRows,
    duesSum: sumOf(column('dues')),
    latest: greatestOf('joined_on'),
  },
  averages: {},
};

export const personStatistics = (
  parent: unknown,
  asked: AskedNumbers,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Statistics<Bucket>> =>
  readStatistics(
    {
      relation: personRelation,
      filter: personCondition(asked.filter, context),
      fields: personFields,
      dimensions: personDimensions,
      by: asked.by,
      ...wantedStatistics(parent, asked, context, info),
    },
    context,
  );

/** `also` narrows them to those of one unit. */
export const memberStatistics = (
  parent: unknown,
  asked: AskedNumbers,
  context: RequestContext,
  info: GraphQLResolveInfo,
  also: Condition = all(),
): Promise<Statistics<Bucket>> =>
  readStatistics(
    {
      relation: memberRelation,
      filter: all(also, memberCondition(asked.filter, context)),
      fields: memberFields,
      dimensions: memberDimensions,
      by: asked.by,
      ...wantedStatistics(parent, asked, context, info),
    },
    context,
  );
