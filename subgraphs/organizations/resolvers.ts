/** Fields of organizations that are not simply the column of the same name. */
import { ownCoverage } from '../shared/connection/coverage.ts';
import { columnGroup } from '../shared/request/column-group.ts';
import { loadReference } from '../shared/storage/loaders.ts';
import type { Resolvers } from './__generated__/resolvers.ts';

export const resolvers: Resolvers = {
  Query: {
    organization: (_root, { code }, { loaders }) => loadReference(loaders.byCode, code),
    organizationSearch: (_root, asked, { organizations }) => organizations.search(asked),
  },
  Organization: {
    __resolveReference: ({ code }, { loaders }) => loadReference(loaders.byCode, code),
    site: (_row, _args, { site }) => ({ id: site }),
    asOf: (_row, _args, { asOf }) => asOf,
    funds: (row) => columnGroup(row, 'funds'),
    premises: (row) => columnGroup(row, 'premises'),
    legalRepresentative: (row) => columnGroup(row, 'legal_representative'),
    agent: (row) => columnGroup(row, 'agent'),
  },
  OrganizationConnection: {
    coverage: (connection, _args, context) => ownCoverage(connection, context),
  },
};
