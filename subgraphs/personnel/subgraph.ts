/** Personnel: cadres, civil servants and public employees by form 2C-BNV/2008. */
import { readSdl } from '../shared/sdl.ts';
import type { Subgraph } from '../shared/subgraph.ts';
import { personnelContext } from './context.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers.ts';
import { staffOrder, staffRelation } from './staff.table.ts';
import { staffListRelations } from './staff-list.table.ts';

export const personnel: Subgraph = Object.freeze({
  name: 'personnel',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['StaffCode', 'OrganizationCode'],
  resolvers,
  places: { Staff: 'code', Organization: 'code' },
  orders: { StaffOrderField: staffOrder },
  migrations,
  relations: [staffRelation, ...Object.values(staffListRelations)],
  contextFor: personnelContext,
});
