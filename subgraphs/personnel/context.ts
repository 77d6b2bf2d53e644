/** What the resolvers of personnel know about a request. */
import type { RequestContext } from '../shared/request/context.ts';
import { type StaffLoaders, staffLoaders } from './loaders.ts';
import { type StaffTable, staffTable } from './staff.table.ts';

export interface PersonnelContext extends RequestContext {
  readonly staff: StaffTable;
  readonly loaders: StaffLoaders;
}

export function personnelContext(request: RequestContext): PersonnelContext {
  const staff = staffTable(request);
  return { ...request, staff, loaders: staffLoaders(staff, request.door, request.schemes) };
}
