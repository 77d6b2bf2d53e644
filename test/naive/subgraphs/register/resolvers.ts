/** Fields of the register that are not simply the column of the same name. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '../../../../subgraphs/shared/connection/connection.ts';
import { ownCoverage, ownCoverageOfSums } from '../../../../subgraphs/shared/connection/coverage.ts';
import { columnGroup } from '../../../../subgraphs/shared/request/column-group.ts';
import type { RequestContext } from '../../../../subgraphs/shared/request/context.ts';
import { organizationReference } from '../../../../subgraphs/shared/request/organization-reference.ts';
import { belowUnit } from '../../../../subgraphs/shared/scope/code-predicate.ts';
import { loadReference } from '../../../../subgraphs/shared/storage/loaders.ts';
import type { Asked, AskedNumbers, Filter } from '../asked.ts';
import type { MemberRow, PersonRow } from '../rows.ts';
import type { RegisterContext } from './context.ts';
import { memberStatistics, personStatistics } from './numbers.ts';
import {
  extremeOf,
  memberCondition,
  memberOrder,
  memberRelation,
  personCondition,
  personOrder,
  personRelation,
  rowsBelow,
  searchRows,
} from './tables.ts';

const people = { relation: personRelation, order: personOrder, toCondition: personCondition };
const members = { relation: memberRelation, order: memberOrder, toCondition: memberCondition };

const everybody = async (
  _root: unknown,
  { unit }: { unit: readonly string[] },
  context: RegisterContext,
): Promise<readonly (PersonRow | MemberRow)[]> => [
  ...(await rowsBelow<PersonRow>(unit, personRelation, 'code', context)),
  ...(await rowsBelow<MemberRow>(unit, memberRelation, 'number', context)),
];

const typeOfRow = (row: object): string => ('number' in row ? 'Member' : 'Person');

const organization = (row: PersonRow | MemberRow, _args: unknown, context: RegisterContext) =>
  organizationReference(row.organization_code, context);

const unit = ({ unitCode }: { unitCode?: string }, _args: unknown, context: RegisterContext) =>
  organizationReference(unitCode, context);

const coverageOfPage = {
  coverage: (connection: Connection<unknown>, _args: unknown, context: RequestContext) =>
    ownCoverage(connection, context),
};
const coverageOfSums = {
  coverage: (_statistics: unknown, _args: unknown, context: RequestContext) => ownCoverageOfSums(context),
};

interface Stub {
  readonly code: unknown;
  readonly parentCode?: string | null;
}

export const resolvers = {
  Query: {
    person: (_root: unknown, { code }: { code: string }, { persons }: RegisterContext) =>
      loadReference(persons, code),
    personSearch: (_root: unknown, asked: Asked, context: RegisterContext) =>
      searchRows<PersonRow>(asked, people, context),
    personStatistics: (
      root: unknown,
      asked: AskedNumbers,
      context: RegisterContext,
      info: GraphQLResolveInfo,
    ) => personStatistics(root, asked, context, info),
    highestSalary: (_root: unknown, { filter }: { filter?: Filter | null }, context: RegisterContext) =>
      extremeOf('max(salary)', personRelation, personCondition(filter, context), context),
    member: (_root: unknown, { number }: { number: string }, context: RegisterContext) =>
      loadReference(context.members, number),
    memberSearch: (_root: unknown, asked: Asked, context: RegisterContext) =>
      searchRows<MemberRow>(asked, members, context),
    memberStatistics: (
      root: unknown,
      asked: AskedNumbers,
      context: RegisterContext,
      info: GraphQLResolveInfo,
    ) => memberStatistics(root, asked, context, info),
    records: everybody,
    entries: everybody,
  },
  Mutation: {
    commend: (_root: unknown, { code }: { code: string }, { persons }: RegisterContext) =>
      loadReference(persons, code),
  },
  Record: { __resolveType: typeOfRow },
  Entry: { __resolveType: typeOfRow },
  Organization: {
    // A stub for any key: the unit's own row need not be here.
    __resolveReference: (reference: Stub) => reference,
    parent: ({ parentCode }: Stub, _args: unknown, context: RegisterContext) =>
      organizationReference(parentCode, context),
    people: ({ code }: Stub, asked: Asked, context: RegisterContext) =>
      searchRows<PersonRow>(
        asked,
        { ...people, also: belowUnit(code, personRelation, context.schemes) },
        context,
      ),
    peopleCount: ({ code }: Stub, _args: unknown, { countBelow }: RegisterContext) => countBelow(code),
    lowestSalary: ({ code }: Stub, _args: unknown, context: RegisterContext) =>
      extremeOf('min(salary)', personRelation, belowUnit(code, personRelation, context.schemes), context),
    memberStatistics: (stub: Stub, asked: AskedNumbers, context: RegisterContext, info: GraphQLResolveInfo) =>
      memberStatistics(stub, asked, context, info, belowUnit(stub.code, memberRelation, context.schemes)),
  },
  Person: {
    __resolveReference: ({ code }: { code: unknown }, { persons }: RegisterContext) =>
      loadReference(persons, code),
    organization,
    home: (row: PersonRow) => columnGroup(row, 'home'),
    skills: ({ code }: PersonRow, _args: unknown, { skills }: RegisterContext) => skills.load(code),
  },
  Member: {
    __resolveReference: ({ number }: { number: unknown }, context: RegisterContext) =>
      loadReference(context.members, number),
    organization,
  },
  PersonConnection: coverageOfPage,
  MemberConnection: coverageOfPage,
  PersonStatistics: coverageOfSums,
  MemberStatistics: coverageOfSums,
  PersonGroup: { unit },
  MemberGroup: { unit },
};
