/** Fields of members that are not simply the column of the same name. */
import { ownCoverage } from '../shared/connection/coverage.ts';
import { organizationReference } from '../shared/request/organization-reference.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { Resolvers } from './__generated__/resolvers.ts';

export const resolvers: Resolvers = {
  Query: {
    member: (_root, { number }, { loaders }) => loadReference(loaders.byNumber, number),
    memberSearch: (_root, asked, { members }) => members.search(asked),
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
};
