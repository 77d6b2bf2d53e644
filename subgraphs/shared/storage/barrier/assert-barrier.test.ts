/** A site does not start over a database that is not guarded from the site itself, and says everything that is wrong. */
import pg from 'pg';
import { createReader, type Reader } from '../../../../test/postgres/reader.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/postgres/test-database.ts';
import { migrateDatabase } from '../../../migrate.ts';
import { personnel } from '../../../personnel/subgraph.ts';
import { openPool } from '../pool.ts';
import { assertBarrier } from './assert-barrier.ts';

let database: TestDatabase;
let reader: Reader;
let admin: pg.Client;
let role: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrateDatabase(database.url, [personnel]);
  reader = await createReader(database);
  role = new URL(reader.urlOf(database)).username;
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
  await reader.drop();
});

/** What the site hears of its role; undefined when all is well. */
async function heard(url = reader.urlOf(database)): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await assertBarrier(client, { site: 'district-3', subgraphs: [personnel] });
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIGURATION_INVALID' });
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}

test('a role that reads and nothing more is accepted', async () => {
  expect(await heard()).toBeUndefined();
});

test.each<[string, string, string, RegExp]>([
  ['is a superuser', 'ALTER ROLE $ SUPERUSER', 'ALTER ROLE $ NOSUPERUSER', /role \S+ is a superuser/],
  [
    'bypasses row-level security',
    'ALTER ROLE $ BYPASSRLS',
    'ALTER ROLE $ NOBYPASSRLS',
    /role \S+ bypasses row-level security/,
  ],
  [
    'may become somebody who does',
    'CREATE ROLE $_strong BYPASSRLS NOINHERIT; GRANT $_strong TO $',
    'DROP ROLE $_strong',
    /role \S+ may become \S+_strong, which bypasses/,
  ],
  [
    'owns a table',
    'ALTER TABLE staff OWNER TO $',
    'ALTER TABLE staff OWNER TO CURRENT_USER',
    /role \S+ owns staff/,
  ],
  [
    'is one of the owners of a table',
    'CREATE ROLE $_owner; ALTER TABLE staff OWNER TO $_owner; GRANT $_owner TO $',
    'ALTER TABLE staff OWNER TO CURRENT_USER; DROP ROLE $_owner',
    /role \S+ owns staff/,
  ],
  [
    'owns the schema',
    'ALTER SCHEMA public OWNER TO $',
    'ALTER SCHEMA public OWNER TO pg_database_owner',
    /role \S+ owns schema public/,
  ],
  ...['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES'].map(
    (right): [string, string, string, RegExp] => [
      `may ${right}`,
      `GRANT ${right} ON staff TO $`,
      `REVOKE ${right} ON staff FROM $`,
      /role \S+ may do more than read staff/,
    ],
  ),
  [
    'may update a column',
    'GRANT UPDATE (full_name) ON staff TO $',
    'REVOKE UPDATE (full_name) ON staff FROM $',
    /role \S+ may do more than read staff/,
  ],
  [
    'carries a scope with it',
    "ALTER ROLE $ SET tributary.read_staff = '{%}'",
    'ALTER ROLE $ RESET tributary.read_staff',
    /tributary\.read_staff has a value outside of transactions/,
  ],
])('a role that %s is refused', async (_what, spoil, mend, message) => {
  const text = (statement: string) => statement.replaceAll('$', role);
  await admin.query(text(spoil));
  try {
    expect(await heard()).toMatch(message);
  } finally {
    await admin.query(text(mend));
  }
  expect(await heard()).toBeUndefined();
});

test.each<[string, string, string, RegExp]>([
  [
    'without row-level security',
    'ALTER TABLE staff_reward DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE staff_reward ENABLE ROW LEVEL SECURITY',
    /table staff_reward is without row-level security, or does not force it/,
  ],
  [
    'that does not force it',
    'ALTER TABLE staff NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE staff FORCE ROW LEVEL SECURITY',
    /table staff is without row-level security, or does not force it/,
  ],
  [
    'that no subgraph knows',
    'CREATE TABLE other (name text); GRANT SELECT ON other TO PUBLIC',
    'DROP TABLE other',
    /table other is without row-level security/,
  ],
  [
    'of which a column may be read',
    'CREATE TABLE other (name text, id text); GRANT SELECT (id) ON other TO PUBLIC',
    'DROP TABLE other',
    /table other is without row-level security/,
  ],
  [
    'in another schema',
    'CREATE SCHEMA s; GRANT USAGE ON SCHEMA s TO PUBLIC; CREATE TABLE s.other (); GRANT SELECT ON s.other TO PUBLIC',
    'DROP SCHEMA s CASCADE',
    /table s\.other is without row-level security/,
  ],
  [
    'seen through a view',
    'CREATE VIEW everybody AS SELECT * FROM staff; GRANT SELECT ON everybody TO PUBLIC',
    'DROP VIEW everybody',
    /everybody passes by row-level security/,
  ],
  [
    'kept as a materialized view',
    'CREATE MATERIALIZED VIEW everybody AS SELECT * FROM staff; GRANT SELECT ON everybody TO PUBLIC',
    'DROP MATERIALIZED VIEW everybody',
    /everybody passes by row-level security/,
  ],
  [
    'with a policy that gives more',
    'CREATE POLICY generous ON staff FOR SELECT USING (true)',
    'DROP POLICY generous ON staff',
    /table staff has a policy that gives more: generous/,
  ],
  [
    'with a policy of ours that was changed',
    `DROP POLICY tributary_read ON staff; CREATE POLICY tributary_read ON staff FOR SELECT USING (true)`,
    '',
    /table staff has not the policy tributary_read of this version/,
  ],
])('a table %s is refused', async (_what, spoil, mend, message) => {
  await admin.query(spoil);
  try {
    expect(await heard()).toMatch(message);
  } finally {
    await admin.query(mend);
    await migrateDatabase(database.url, [personnel]);
  }
  expect(await heard()).toBeUndefined();
});

test('a view that sees as its caller does, and a policy that gives less, are accepted', async () => {
  await admin.query(`
    CREATE VIEW names WITH (security_invoker = true) AS SELECT full_name FROM staff;
    GRANT SELECT ON names TO PUBLIC;
    CREATE POLICY strict ON staff AS RESTRICTIVE USING (full_name <> 'x')`);
  expect(await heard()).toBeUndefined();
  await admin.query('DROP VIEW names; DROP POLICY strict ON staff');
});

test('everything that is wrong is said at once, and no password', async () => {
  const message = await heard(database.url);
  expect(message).toMatch(
    /^Site district-3: its database is not guarded: role tributary_admin is a superuser/,
  );
  expect(message).not.toContain(new URL(database.url).password);
  await admin.query(`GRANT DELETE ON staff TO ${role}; ALTER TABLE staff_reward NO FORCE ROW LEVEL SECURITY`);
  expect(await heard()).toMatch(/more than read staff; table staff_reward/);
  await admin.query(`REVOKE DELETE ON staff FROM ${role}; ALTER TABLE staff_reward FORCE ROW LEVEL SECURITY`);
});

test('a pool gives nobody a connection that does not pass', async () => {
  const pool = openPool({
    url: database.url,
    name: 'test',
    size: 1,
    statementTimeoutMs: 5_000,
    check: (connection) => assertBarrier(connection, { site: 'district-3', subgraphs: [personnel] }),
  });
  await expect(pool.raw('SELECT 1')).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  await expect(pool('staff').select()).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  await pool.destroy();
  // Whoever was turned away is gone.
  for (let left = 1; left > 0; ) {
    const { rowCount } = await admin.query("SELECT FROM pg_stat_activity WHERE application_name = 'test'");
    left = rowCount ?? 0;
  }
});
