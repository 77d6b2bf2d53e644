/** Where the SDL of the project's own subgraphs is: what they share, then what is theirs. */
import { join } from 'node:path';
import { PROJECT } from './places.ts';

export interface SubgraphFiles {
  readonly name: string;
  readonly sdl: readonly string[];
}

const FOLDER = join(PROJECT, 'subgraphs');

export const subgraphFiles = (names: readonly string[]): readonly SubgraphFiles[] =>
  names.map((name) => ({
    name,
    sdl: [join(FOLDER, 'shared', 'fragments.graphql'), join(FOLDER, name, 'schema.graphql')],
  }));
