/** Training: courses and who attended them. Served by the sites of tests only; no file of the gateway knows it. */
import { readSdl } from '../../subgraphs/shared/sdl.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { trainingContext } from './context.ts';
import { migrations } from './migrations/index.ts';
import { resolvers } from './resolvers.ts';

export const training: Subgraph = Object.freeze({
  name: 'training',
  sdl: readSdl(new URL('./', import.meta.url)),
  codeScalars: ['StaffCode', 'OrganizationCode'],
  resolvers,
  migrations,
  contextFor: trainingContext,
});
