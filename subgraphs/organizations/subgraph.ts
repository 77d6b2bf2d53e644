/** Organizations: the units of the hierarchy, in every deployment. */
import { readSdl } from '../shared/sdl.ts';
import type { Subgraph } from '../shared/subgraph.ts';
import { organizationsContext } from './context.ts';
import { migrations } from './migrations/index.ts';
import { organizationOrder, organizationRelation } from './organization.table.ts';
import { resolvers } from './resolvers.ts';

export const organizations: Subgraph = Object.freeze({
  name: 'organizations',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['OrganizationCode'],
  resolvers,
  places: { Organization: 'code' },
  orders: { OrganizationOrderField: organizationOrder },
  migrations,
  relations: [organizationRelation],
  contextFor: organizationsContext,
});
