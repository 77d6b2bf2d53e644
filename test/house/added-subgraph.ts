/** A subgraph that the project does not list, served in a house beside those of the deployment. */
import { join } from 'node:path';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import type { HouseRecords } from './records.ts';

export interface AddedSubgraph {
  readonly subgraph: Subgraph;
  /** Files of its SDL beside the vocabulary that all share. */
  readonly sdl: readonly string[];
  /** What the deployment's policy must say of its fragmented entities. */
  readonly rights: AddedRights;
  /** Its tables with their rows, parents before children; the same rows for the same records and seed. */
  readonly tables: (records: HouseRecords, seed: number) => readonly HouseTable[];
}

/** Entity → the entity of the deployment whose rules speak of it as well. */
export type AddedRights = Readonly<Record<string, string>>;

/** Rows and the code that says where each of them lives. */
export interface HouseTable {
  readonly name: string;
  readonly rows: readonly object[];
  /** A row's code; undefined when the table is kept whole by every site. */
  readonly placeOf: ((row: object) => string) | undefined;
}

/** A table whose rows are of one type. */
export const houseTable = <Row extends object>(
  name: string,
  rows: readonly Row[],
  placeOf: ((row: Row) => string) | undefined,
): HouseTable => ({ name, rows, placeOf: placeOf as HouseTable['placeOf'] });

const SHARED = join(import.meta.dirname, '..', '..', 'subgraphs', 'shared', 'fragments.graphql');

/** As the gateway's configuration names them. */
export const sdlFilesOf = ({ sdl }: AddedSubgraph): readonly string[] => [SHARED, ...sdl];
