/** Makes the databases of a start on an empty server and fills them with generated records. */
import pg from 'pg';
import { populate } from '../deployments/generate/populate.ts';
import type { DataFragment } from '../gateway/catalog/catalog.ts';
import { migrateDatabase } from '../subgraphs/migrate.ts';
import { createDatabases, databaseOf } from './databases.ts';
import type { StartOptions } from './options.ts';
import type { Cluster } from './postgres/cluster.ts';
import type { Progress } from './progress.ts';

export interface Cut {
  readonly fragments: readonly DataFragment[];
  readonly allocation: ReadonlyMap<string, string>;
}

export async function fill(
  cluster: Cluster,
  options: StartOptions,
  { fragments, allocation }: Cut,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const { deployment, rows, seed } = options;
  const sites = [...new Set(allocation.values())];

  progress.step(`Databases for ${sites.length} sites`);
  await createDatabases(
    cluster,
    sites,
    (url) => migrateDatabase(url, deployment.subgraphs),
    (done) => {
      signal.throwIfAborted();
      progress.count(done, sites.length);
    },
  );

  progress.step('Records, invented and marked so');
  await populate({
    deployment,
    fragments,
    allocation,
    rows,
    seed,
    // As the administrator, by whom row-level security passes: it takes no COPY from anybody else.
    connect: async (site) => {
      const client = new pg.Client({ connectionString: cluster.adminUrl(databaseOf(site)) });
      await client.connect();
      return client;
    },
    onProgress: (done, total) => progress.count(done, total),
    signal,
  });
}
