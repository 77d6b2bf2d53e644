/** What a house stands on: who keeps what, the rows, a database for each site and one for all, keys and a folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deployment } from '../../deployments/deployment.ts';
import { loadDeployment } from '../../deployments/load.ts';
import { keepEvidenceFiles, keepEvidenceOf } from '../leaks/kept-evidence.ts';
import type { AddedSubgraph, HouseTable } from './added-subgraph.ts';
import { createDatabases } from './databases.ts';
import { fillDatabase, tablesOf } from './fill.ts';
import { type HouseDeployment, writeDeployment } from './house-deployment.ts';
import { type HouseKeys, makeKeys } from './keys.ts';
import { addedPolicy } from './policy.ts';
import { openPools, type Pools } from './pools.ts';
import { type HouseRecords, houseRecords } from './records.ts';
import { keepersOf, planTopology, type Topology, type TopologyOptions } from './topology.ts';

export interface GroundOptions extends TopologyOptions {
  readonly deployment: string;
  readonly rows: number;
  readonly seed: number;
  readonly added: readonly AddedSubgraph[];
  readonly stalenessSeconds: number;
  readonly policy?: HouseDeployment['policy'];
}

export interface Ground {
  readonly deployment: Deployment;
  readonly topology: Topology;
  readonly rows: HouseRecords;
  readonly addedTables: readonly HouseTable[];
  /** Folder of the deployment as the house has it. */
  readonly home: string;
  readonly keys: HouseKeys;
  /** As owner, of each site and of `all`. */
  readonly pools: Pools;
  /** Site → its database, for a role that only reads. */
  readonly siteDatabases: ReadonlyMap<string, string>;
  /** The same for its owner. */
  readonly ownerUrls: ReadonlyMap<string, string>;
}

/** The place that holds the rows of all sites. */
export const ALL = 'all';

/** What is to be undone is added to `closers` as it is done, also when something fails later. */
export async function layGround(
  { added, stalenessSeconds, rows: count, seed, ...options }: GroundOptions,
  closers: (() => Promise<unknown>)[],
): Promise<Ground> {
  const deployment = await loadDeployment(options.deployment);
  const topology = await planTopology(deployment.directory, options);
  const places = [...topology.sites, ALL];
  // PostgreSQL copies databases while we generate.
  const creating = createDatabases(
    [...deployment.subgraphs, ...added.map(({ subgraph }) => subgraph)],
    places.length,
  );
  const drop = creating.then(
    ({ drop }) => drop,
    () => undefined,
  );
  closers.push(async () => (await drop)?.());
  const rows = await houseRecords(deployment, {
    rows: count,
    seed,
    holding: topology.fragments.filter(({ holdsRows }) => holdsRows).map(({ where }) => where),
  });
  const addedTables = added.flatMap(({ tables }) => tables(rows, seed));

  const directory = await mkdtemp(join(tmpdir(), `tributary-house-${process.pid}-`));
  closers.push(() => rm(directory, { recursive: true, force: true }));
  closers.push(() => keepEvidenceFiles(directory));
  const home = join(directory, 'deployment');
  const rights = added.map(addedPolicy);
  const { policy } = options;
  await writeDeployment(deployment.directory, home, { topology, rights, policy, stalenessSeconds });
  const keys = await makeKeys(directory);

  const { databases, readerUrl } = await creating;
  const pools = openPools(new Map(databases.map(({ url }, i) => [String(places[i]), url])));
  closers.push(pools.close);
  closers.push(async () => {
    for (const site of topology.sites) await keepEvidenceOf(pools.of(site));
  });
  const tables = [...tablesOf(rows), ...addedTables];
  await Promise.all(
    places.map((place) => {
      const isKept = (code: string): boolean => place === ALL || keepersOf(topology, code).includes(place);
      return fillDatabase(pools.of(place), tables, isKept);
    }),
  );
  const siteDatabases = new Map(
    databases.slice(0, topology.sites.length).map((database, i) => [String(places[i]), readerUrl(database)]),
  );
  const ownerUrls = new Map(databases.map(({ url }, i) => [String(places[i]), url]));
  return { deployment, topology, rows, addedTables, home, keys, pools, siteDatabases, ownerUrls };
}
