/** One database and one role for each site, made from a template that already has the tables. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Cluster } from './postgres/cluster.ts';

/** May read what stands behind row-level security; every site's own role is a member of it. */
const READER = 'tributary_reader';
const TEMPLATE = 'tributary_template';

export const databaseOf = (site: string): string => `site_${site.replaceAll('-', '_')}`;

export async function withAdmin<Result>(
  cluster: Cluster,
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: cluster.adminUrl(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `migrate` gets the template's URL. Copying a migrated template takes a tenth of migrating each database. */
export async function createDatabases(
  cluster: Cluster,
  sites: readonly string[],
  migrate: (url: string) => Promise<void>,
  onCreated: (done: number) => void,
): Promise<void> {
  await withAdmin(cluster, 'postgres', async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [READER]);
    if (rowCount === 0) await admin.query(`CREATE ROLE ${READER} NOLOGIN`);
    await admin.query(`CREATE DATABASE ${TEMPLATE}`);
    await migrate(cluster.adminUrl(TEMPLATE));
    for (const [at, site] of sites.entries()) {
      const name = pg.escapeIdentifier(databaseOf(site));
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
      await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
      onCreated(at + 1);
    }
  });
}

/** Gives each site a role of its own with a new password; returns the URL that only this site gets. */
export function createRoles(
  cluster: Cluster,
  sites: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return withAdmin(cluster, 'postgres', async (admin) => {
    const urls = new Map<string, string>();
    // Passwords live for one start, so a cheap hash is enough for them, and 187 connections stay quick.
    await admin.query('SET scram_iterations = 256');
    const { rows } = await admin.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const known = new Set(rows.map(({ rolname }) => rolname));
    for (const site of sites) {
      const [name, password] = [databaseOf(site), randomBytes(18).toString('hex')];
      const role = pg.escapeIdentifier(name);
      const verb = known.has(name) ? 'ALTER' : 'CREATE';
      await admin.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '${password}'`,
      );
      await admin.query(`GRANT ${READER} TO ${role}`);
      await admin.query(`GRANT CONNECT ON DATABASE ${role} TO ${role}`);
      urls.set(site, `postgres://${name}:${password}@127.0.0.1:${cluster.port}/${name}`);
    }
    return urls;
  });
}
