/** Subgraphs that a case can ask for beside the project's own: the gateway has never heard of them. */
import { join } from 'node:path';
import { type AddedRights, sdlFilesOf } from '../house/added-subgraph.ts';
import { trainingInAHouse } from '../training/in-a-house.ts';

export interface AddedSdl {
  readonly name: string;
  readonly sdl: readonly string[];
  /** Entity → the entity of the deployment whose rules speak of it as well. */
  readonly rights: AddedRights;
}

const SHARED = join(import.meta.dirname, '..', '..', 'subgraphs', 'shared', 'fragments.graphql');
const own = (name: string): string => join(import.meta.dirname, 'subgraphs', `${name}.graphql`);

const ADDED: readonly AddedSdl[] = [
  { name: 'training', sdl: sdlFilesOf(trainingInAHouse), rights: trainingInAHouse.rights },
  {
    name: 'vehicles',
    sdl: [SHARED, own('vehicles')],
    rights: { Vehicle: 'Organization', Trailer: 'Organization' },
  },
  { name: 'inspections', sdl: [own('inspections')], rights: {} },
];

export function addedSubgraph(name: string): AddedSdl {
  const added = ADDED.find((one) => one.name === name);
  if (added === undefined) throw new Error(`there is no subgraph ${name} to add`);
  return added;
}
