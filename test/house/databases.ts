/** The databases of a house: one migrated template, a copy for each site and one for all rows, one role that reads. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase } from '../../subgraphs/migrate.ts';
import type { Subgraph } from '../../subgraphs/shared/subgraph.ts';
import { createTestDatabase, type TestDatabase } from '../postgres/test-database.ts';

const READER = 'tributary_reader';

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
  const role = `house_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const databases = await Promise.all(
    Array.from({ length: count }, () => createTestDatabase({ template: template.name })),
  );
  await runSql(
    template.adminUrl,
    // A cheap hash: the password lives as long as the house.
    `SET scram_iterations = 256; CREATE ROLE ${role} LOGIN PASSWORD '${password}'; GRANT ${READER} TO ${role}`,
  );
  return {
    databases,
    readerUrl: ({ url }) => Object.assign(new URL(url), { username: role, password }).href,
    async drop() {
      await Promise.all(databases.map((database) => database.drop()));
      await runSql(template.adminUrl, `DROP ROLE ${role}`);
      await template.giveBack();
    },
  };
}

interface Template {
  readonly name: string;
  readonly adminUrl: string;
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
    adminUrl: Object.assign(new URL(url), { pathname: '/postgres' }).href,
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
  // Roles belong to the whole server, and several test files may want this one at the same moment.
  await runSql(
    database.url,
    `DO $$ BEGIN CREATE ROLE ${READER} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN END $$`,
  );
  await migrateDatabase(database.url, subgraphs);
  return database;
}

async function runSql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
