/** Brings a site's database to the shape its subgraphs expect, as the owner of the database. */
import knex, { type Knex } from 'knex';
import { guardedTables, raiseBarrier } from './shared/storage/barrier/raise-barrier.ts';
import { migrationSource } from './shared/storage/migration.ts';
import type { Subgraph } from './shared/subgraph.ts';
import { evidenceMigrations } from './site/evidence/migrations/index.ts';
import { subgraphNamed } from './subgraphs.ts';

/** Whom a site connects as: it reads what is guarded and owns nothing. Created, if at all, by whoever runs the server. */
const READER = 'tributary_reader';

/** A site adds to its evidence and knows how far it has come; what it wrote it cannot read. */
const EVIDENCE_GRANTS = [
  'USAGE ON SCHEMA tributary_evidence',
  'SELECT ON tributary_evidence.head',
  'EXECUTE ON FUNCTION tributary_evidence.take_note(text)',
  'EXECUTE ON FUNCTION tributary_evidence.seal()',
  'EXECUTE ON FUNCTION tributary_evidence.append(text)',
];

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
    for (const subgraph of wanted) {
      await database.migrate.latest({
        migrationSource: migrationSource(subgraph.migrations),
        tableName: `migration_${subgraph.name}`,
      });
      await raiseBarrier(database, subgraph);
    }
    await database.migrate.latest({
      migrationSource: migrationSource(evidenceMigrations),
      tableName: 'migration_evidence',
    });
    const { rows } = await database.raw('SELECT 1 FROM pg_roles WHERE rolname = ?', [READER]);
    if (rows.length > 0) {
      await letRead(database, wanted);
      for (const grant of EVIDENCE_GRANTS) await database.raw(`GRANT ${grant} TO ??`, [READER]);
    }
  } finally {
    await database.destroy();
  }
}

/** The tables that stand behind the barrier, and no others: what migrations write down for themselves is nobody's. */
async function letRead(database: Knex, subgraphs: readonly Subgraph[]): Promise<void> {
  await database.raw('GRANT USAGE ON SCHEMA public TO ??', [READER]);
  for (const { table } of subgraphs.flatMap(guardedTables)) {
    await database.raw('GRANT SELECT ON ?? TO ??', [table, READER]);
  }
  for (const { name } of subgraphs) {
    for (const table of [`migration_${name}`, `migration_${name}_lock`]) {
      await database.raw('REVOKE ALL ON ?? FROM ??', [table, READER]);
    }
  }
}
