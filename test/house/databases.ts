/** The databases of a house: one migrated template, a copy for each site and one for all rows, one role that reads. */
import { migrateDatabase } from '../../subgraphs/migrate.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { createReader } from '../postgres/reader.ts';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';

export interface HouseDatabases {
  /** In the order asked for; as owner. */
  readonly databases: readonly TestDatabase[];
  /** The same database as a site sees it: it may read and owns nothing. */
  readerUrl(database: TestDatabase): string;
  drop(): Promise<void>;
}

/** By its name or, when the project does not list it, as it is. */
export type Served = string | Subgraph;

export async function createDatabases(subgraphs: readonly Served[], count: number): Promise<HouseDatabases> {
  const template = await borrowTemplate(subgraphs);
  const databases = await Promise.all(
    Array.from({ length: count }, () => createTestDatabase({ template: template.name })),
  );
  const reader = await createReader(template);
  return {
    databases,
    readerUrl: reader.urlOf,
    async drop() {
      await Promise.all(databases.map((database) => database.drop()));
      await reader.drop();
      await template.giveBack();
    },
  };
}

interface Template {
  readonly name: string;
  readonly url: string;
  giveBack(): Promise<void>;
}

const templates = new Map<string, { readonly database: Promise<TestDatabase>; borrowers: number }>();

/** Migrating takes longer than copying, so the houses of one test file copy what was migrated once. */
async function borrowTemplate(subgraphs: readonly Served[]): Promise<Template> {
  const key = subgraphs.map((given) => (typeof given === 'string' ? given : given.name)).join();
  const shared = templates.get(key) ?? { database: migratedDatabase(subgraphs), borrowers: 0 };
  templates.set(key, shared);
  shared.borrowers += 1;
  const { name, url, drop } = await shared.database;
  return {
    name,
    url,
    async giveBack() {
      shared.borrowers -= 1;
      if (shared.borrowers > 0) return;
      templates.delete(key);
      await drop();
    },
  };
}

async function migratedDatabase(subgraphs: readonly Served[]): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await migrateDatabase(database.url, subgraphs);
  return database;
}
