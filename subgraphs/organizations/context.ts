/** What the resolvers of organizations know about a request. */
import type { RequestContext } from '../shared/request/context.ts';
import { type OrganizationLoaders, organizationLoaders } from './loaders.ts';
import { type OrganizationTable, organizationTable } from './organization.table.ts';

export interface OrganizationsContext extends RequestContext {
  readonly organizations: OrganizationTable;
  readonly loaders: OrganizationLoaders;
}

export function organizationsContext(request: RequestContext): OrganizationsContext {
  const organizations = organizationTable(request.door, request.schemes);
  return { ...request, organizations, loaders: organizationLoaders(organizations) };
}
