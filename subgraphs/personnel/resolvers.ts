/** Fields of personnel that are not simply the column of the same name. */
import { ownCoverage, ownCoverageOfSums } from '../shared/connection/coverage.ts';
import { organizationReference } from '../shared/request/organization-reference.ts';
import { countField } from '../shared/statistics/count-field.ts';
import { wantedStatistics } from '../shared/statistics/statistics.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { staffRelation } from './staff.table.ts';
import { staffResolvers } from './staff-resolvers.ts';
import { staffStatistics } from './staff-statistics.ts';

export const resolvers: Resolvers = {
  Query: {
    staff: (_root, { code }, { loaders }) => loadReference(loaders.byCode, code),
    staffSearch: (_root, asked, { staff }) => staff.search(asked),
    staffStatistics: (root, asked, context, info) =>
      staffStatistics(asked, wantedStatistics(root, asked, context, info), context),
  },
  Organization: {
    // A stub for any key: the unit's own row need not be here, and what is asked of it here is not in that row.
    __resolveReference: (reference) => reference,
    parent: ({ parentCode }, _args, context) => organizationReference(parentCode, context),
    staff: ({ code }, asked, { staff }) => staff.searchBelow(code, asked),
    staffCount: countField(staffRelation),
  },
  Staff: staffResolvers,
  StaffConnection: {
    coverage: (connection, _args, context) => ownCoverage(connection, context),
  },
  StaffStatistics: {
    coverage: (_statistics, _args, context) => ownCoverageOfSums(context),
  },
  StaffGroup: {
    unit: ({ unitCode }, _args, context) => organizationReference(unitCode, context),
  },
};
