/** Members: the people who belong to a union. */
import { readSdl } from '../shared/sdl.ts';
import type { Subgraph } from '../shared/subgraph.ts';
import { membersContext } from './context.ts';
import { memberOrder, memberRelation } from './member.table.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers.ts';

export const members: Subgraph = Object.freeze({
  name: 'members',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['MemberNumber', 'OrganizationCode'],
  resolvers,
  places: { Member: 'organization_code', Organization: 'code' },
  orders: { MemberOrderField: memberOrder },
  migrations,
  relations: [memberRelation],
  contextFor: membersContext,
});
