/** Makes the databases of a start and fills them with generated records, unless they hold them already. */
import pg from 'pg';
import { populate } from '../deployments/generate/populate.ts';
import type { DataFragment } from '../gateway/catalog/catalog.ts';
import { migrateDatabase } from '../subgraphs/migrate.ts';
import { createDatabases, databaseOf, dropDatabases } from './databases.ts';
import { isFilled, manifestOf, removeManifest, writeManifest } from './manifest.ts';
import type { StartOptions } from './options.ts';
import type { Places } from './places.ts';
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
  places: Places,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const manifest = manifestOf(options);
  if (!options.fresh && (await isFilled(places.manifest, manifest))) return;
  const { deployment, rows, seed } = options;
  const sites = [...new Set(allocation.values())];
  await removeManifest(places.manifest);

  progress.step(`Databases for ${sites.length} sites`);
  await dropDatabases(cluster);
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
    connect: async (site) => {
      const client = new pg.Client({ connectionString: cluster.adminUrl(databaseOf(site)) });
      await client.connect();
      return client;
    },
    onProgress: (done, total) => progress.count(done, total),
    signal,
  });
  await writeManifest(places.manifest, manifest);
}
