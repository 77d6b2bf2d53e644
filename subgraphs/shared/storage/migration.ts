/** A subgraph's migrations as a list in code: what is not imported does not exist. */
import type { Knex } from 'knex';

export interface SiteMigration {
  /** Recorded in the site's database; never renamed. */
  readonly name: string;
  readonly up: (database: Knex) => Promise<void>;
  readonly down: (database: Knex) => Promise<void>;
}

export function migrationSource(migrations: readonly SiteMigration[]): Knex.MigrationSource<SiteMigration> {
  return {
    getMigrations: async () => [...migrations],
    getMigrationName: ({ name }) => name,
    getMigration: async ({ up, down }) => ({ up, down }),
  };
}
