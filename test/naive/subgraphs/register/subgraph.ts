/** The register of the test: persons and members, each of a unit. */
import { readSdl } from '../../../../subgraphs/shared/sdl.ts';
import type { Subgraph } from '../../../../subgraphs/shared/subgraph.ts';
import { registerContext } from './context.ts';
import { createRegister } from './migration.ts';
import { resolvers } from './resolvers.ts';
import { memberOrder, memberRelation, personOrder, personRelation, skillRelation } from './tables.ts';

export const register: Subgraph = Object.freeze({
  name: 'register',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['OrganizationCode', 'PersonCode', 'MemberNumber'],
  resolvers,
  places: { Person: 'code', Member: 'organization_code', Organization: 'code' },
  orders: { PersonOrderField: personOrder, MemberOrderField: memberOrder },
  migrations: [createRegister],
  relations: [personRelation, skillRelation, memberRelation],
  contextFor: registerContext,
});
