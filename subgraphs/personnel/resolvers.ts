/** Fields of personnel that are not simply the column of the same name. */
import { ownCoverage } from '../shared/connection/coverage.ts';
import { organizationReference } from '../shared/request/organization-reference.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { Resolvers } from './__generated__/resolvers.ts';
import { staffResolvers } from './staff-resolvers.ts';

export const resolvers: Resolvers = {
  Query: {
    staff: (_root, { code }, { loaders }) => loadReference(loaders.byCode, code),
    staffSearch: (_root, asked, { staff }) => staff.search(asked),
  },
  Organization: {
    // The representation carries all that is needed; the unit above is fetched from wherever it lives.
    __resolveReference: (reference) => reference,
    parent: ({ parentCode }, _args, context) => organizationReference(parentCode, context),
  },
  Staff: staffResolvers,
  StaffConnection: {
    coverage: (connection, _args, context) => ownCoverage(connection, context),
  },
};
