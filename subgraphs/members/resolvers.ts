/** Fields of members that are not simply the column of the same name. */
import { ownCoverage, ownCoverageOfSums } from '../shared/connection/coverage.ts';
import { organizationReference } from '../shared/request/organization-reference.ts';
import { wantedFields } from '../shared/statistics/statistics.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { memberStatistics } from './member-statistics.ts';

export const resolvers: Resolvers = {
  Query: {
    member: (_root, { number }, { loaders }) => loadReference(loaders.byNumber, number),
    memberSearch: (_root, asked, { members }) => members.search(asked),
    memberStatistics: (_root, asked, context, info) => memberStatistics(asked, wantedFields(info), context),
  },
  Organization: {
    // A stub for any key: the union's own row need not be here.
    __resolveReference: (reference) => reference,
    memberList: ({ code }, asked, { members }) => members.searchBelow(code, asked),
    memberCount: ({ code }, _args, { loaders }) => loaders.countBelow(code),
  },
  Member: {
    __resolveReference: ({ number }, { loaders }) => loadReference(loaders.byNumber, number),
    site: (_row, _args, { site }) => ({ id: site }),
    asOf: (_row, _args, { asOf }) => asOf,
    organization: (row, _args, context) => organizationReference(row.organization_code, context),
    unionId: (row) => row.organization_code,
  },
  MemberConnection: {
    coverage: (connection, _args, context) => ownCoverage(connection, context),
  },
  MemberStatistics: {
    coverage: (_statistics, _args, context) => ownCoverageOfSums(context),
  },
  MemberGroup: {
    unit: ({ unitCode }, _args, context) => organizationReference(unitCode, context),
  },
};
