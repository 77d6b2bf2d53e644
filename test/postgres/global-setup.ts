/** One real PostgreSQL server for the whole test run, on a free port, removed afterwards. */

import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../../start/postgres/cluster.ts';
import { ADMIN_URL } from './admin-url.ts';
import { runSql } from './run-sql.ts';

export default async function setup(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'tributary-test-'));
  chmodSync(directory, 0o711);
  const cluster = await startCluster(join(directory, 'postgres'));
  process.env[ADMIN_URL] = cluster.adminUrl('postgres');
  // Roles belong to the whole server: made once, it is there for whatever test migrates first.
  await runSql(cluster.adminUrl('postgres'), 'CREATE ROLE tributary_reader NOLOGIN');
  const teardown = async () => {
    await cluster.stop();
    await rm(directory, { recursive: true, force: true });
  };
  Object.assign(globalThis, { stopTestCluster: teardown });
  return teardown;
}
