import knex, { type Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../test/postgres/test-database.ts';
import { migrateDatabase } from './migrate.ts';
import { subgraphs } from './subgraphs.ts';

const ALL = subgraphs.map(({ name }) => name);

let database: TestDatabase;
let owner: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 1 } });
  await owner.raw(
    `DO $$ BEGIN CREATE ROLE tributary_reader NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  );
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const tables = async (): Promise<readonly string[]> => {
  const { rows } = await owner.raw(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'migration\\_%' ORDER BY 1`,
  );
  return rows.map(({ tablename }: { tablename: string }) => tablename);
};

test('brings one subgraph, then the others, and changes nothing the second time', async () => {
  await migrateDatabase(database.url, ['organizations']);
  expect(await tables()).toEqual(['organization']);
  await migrateDatabase(database.url, ALL);
  const after = await tables();
  expect(after).toHaveLength(13);
  await migrateDatabase(database.url, ALL);
  expect(await tables()).toEqual(after);
});

test('lets the reader read every table, and no more', async () => {
  await migrateDatabase(database.url, ALL);
  for (const table of await tables()) {
    const { rows } = await owner.raw(
      `SELECT has_table_privilege('tributary_reader', ?, 'SELECT') AS reads,
              has_table_privilege('tributary_reader', ?, 'INSERT, UPDATE, DELETE, TRUNCATE') AS writes`,
      [table, table],
    );
    expect([table, rows[0]]).toEqual([table, { reads: true, writes: false }]);
  }
});

test('every table stands behind row-level security, and its owner with it', async () => {
  await migrateDatabase(database.url, ALL);
  const { rows } = await owner.raw(
    `SELECT relname FROM pg_class
     WHERE relkind = 'r' AND relname = ANY(?) AND NOT (relrowsecurity AND relforcerowsecurity)`,
    [[...(await tables())]],
  );
  expect(rows).toEqual([]);
});

test('what migrations write down for themselves is not read', async () => {
  const { rows } = await owner.raw(
    `SELECT relname FROM pg_class
     WHERE relkind = 'r' AND relname LIKE 'migration\\_%' AND has_table_privilege('tributary_reader', oid, 'SELECT')`,
  );
  expect(rows).toEqual([]);
});

test('every text that is sorted by is compared byte by byte', async () => {
  const { rows } = await owner.raw(`
    SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indexrelid
      JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relname NOT LIKE 'migration\\_%' AND a.atttypid = 'text'::regtype
      AND a.attcollation <> 'pg_catalog."C"'::regcollation`);
  expect(rows).toEqual([]);
});

test('goes back the way it came', async () => {
  for (const { name, migrations } of subgraphs) {
    for (const { down } of [...migrations].reverse()) await down(owner);
    await owner.schema.dropTable(`migration_${name}`);
  }
  expect(await tables()).toEqual([]);
});

test('a subgraph that does not exist is refused', async () => {
  await expect(migrateDatabase(database.url, ['payroll'])).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
  });
});
