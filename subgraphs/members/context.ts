/** What the resolvers of members know about a request. */
import type { RequestContext } from '../shared/request/context.ts';
import { type MemberLoaders, memberLoaders } from './loaders.ts';
import { type MemberTable, memberTable } from './member.table.ts';

export interface MembersContext extends RequestContext {
  readonly members: MemberTable;
  readonly loaders: MemberLoaders;
}

export function membersContext(request: RequestContext): MembersContext {
  const members = memberTable(request);
  return { ...request, members, loaders: memberLoaders(members, request) };
}
