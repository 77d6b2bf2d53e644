/** Fields of members that are not simply the column of the same name. */
import { ownCoverage, ownCoverageOfSums } from '../shared/connection/coverage.ts';
import { organizationReference } from '../shared/request/organization-reference.ts';
import { countField } from '../shared/statistics/count-field.ts';
import { wantedStatistics } from '../shared/statistics/statistics.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { memberRelation } from './member.table.ts';
import { memberStatistics } from './member-statistics.ts';

export const resolvers: Resolvers = {
  Query: {
    member: (_root, { number }, { loaders }) => loadReference(loaders.byNumber, number),
    memberSearch: (_root, asked, { members }) => members.search(asked),
    memberStatistics: (root, asked, context, info) =>
      memberStatistics(asked, wantedStatistics(root, asked, context, info), context),
  },
  Organization: {
    // A stub for any key: the union's own row need not be here.
    __resolveReference: (reference) => reference,
    memberList: ({ code }, asked, { members }) => members.searchBelow(code, asked),
    memberCount: countField(memberRelation),
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
