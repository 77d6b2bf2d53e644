/** Brings a site's database to the shape its subgraphs expect, as the owner of the database. */
import knex from 'knex';
import { migrationSource } from './shared/storage/migration.ts';
import type { Subgraph } from './shared/subgraph.ts';
import { subgraphNamed } from './subgraphs.ts';

/** Whom a site connects as: it reads every table and owns none. Created, if at all, by whoever runs the server. */
const READER = 'tributary_reader';

/**
 * `subgraphs` are names, or subgraphs that the project does not list. Each keeps a record of its own, so that a site
 * may serve fewer of them tomorrow.
 * Throws CONFIGURATION_INVALID for a name that is none.
 */
export async function migrateDatabase(
  ownerUrl: string,
  subgraphs: readonly (string | Subgraph)[],
): Promise<void> {
  const wanted = subgraphs.map((given) => (typeof given === 'string' ? subgraphNamed(given) : given));
  const database = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } });
  try {
    for (const { name, migrations } of wanted) {
      await database.migrate.latest({
        migrationSource: migrationSource(migrations),
        tableName: `migration_${name}`,
      });
    }
    const { rows } = await database.raw('SELECT 1 FROM pg_roles WHERE rolname = ?', [READER]);
    if (rows.length > 0) {
      await database.raw('GRANT USAGE ON SCHEMA public TO ??', [READER]);
      await database.raw('GRANT SELECT ON ALL TABLES IN SCHEMA public TO ??', [READER]);
    }
  } finally {
    await database.destroy();
  }
}
