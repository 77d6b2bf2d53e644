/** A subgraph that changes something, or says so: no other one of a house does. */
import { join } from 'node:path';
import type { RequestContext } from '../../../subgraphs/shared/request/context.ts';
import { readSdl } from '../../../subgraphs/shared/sdl.ts';
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts';
import type { AddedSubgraph } from '../../house/added-subgraph.ts';

const unit = (_root: unknown, { code }: { readonly code: string }) => ({ code });

const notices: Subgraph = Object.freeze({
  name: 'notices',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['OrganizationCode'],
  resolvers: {
    Query: { notice: unit },
    Mutation: { notify: unit },
    Organization: {
      __resolveReference: (reference: object) => reference,
      notice: () => 'Nothing new.',
    },
  },
  places: { Organization: 'code' },
  orders: {},
  migrations: [],
  relations: [],
  contextFor: (request: RequestContext) => request,
});

export const noticesInAHouse: AddedSubgraph = {
  subgraph: notices,
  sdl: [join(import.meta.dirname, 'schema.graphql')],
  rights: {},
  tables: () => [],
};
