/** The operator says what LIKE says, raises no error, and is looked up in an index behind the barrier. */
import fc from 'fast-check';
import knex, { type Knex } from 'knex';
import pg from 'pg';
import { createReader, type Reader } from '../../../../test/postgres/reader.ts';
import { runSql } from '../../../../test/postgres/run-sql.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/postgres/test-database.ts';
import { migrateDatabase } from '../../../migrate.ts';
import { organizationRow } from '../../../testing/rows.ts';
import { containing } from '../../filter/containing.ts';

const OWNER = 'ordinary_owner';

let databases: readonly TestDatabase[];
/** Migrated by a superuser, and by an owner who is none. */
let [bySuperuser, byOwner]: readonly string[] = [];
let reader: Reader;

const sql = knex({ client: 'pg' });

beforeAll(async () => {
  const [one, other] = [await createTestDatabase(), await createTestDatabase()];
  databases = [one, other];
  await migrateDatabase(one.url, ['organizations']);
  bySuperuser = one.url;
  await runSql(
    one.url,
    `CREATE ROLE ${OWNER} LOGIN PASSWORD 'owner'; ALTER DATABASE ${other.name} OWNER TO ${OWNER}`,
  );
  byOwner = Object.assign(new URL(other.url), { username: OWNER, password: 'owner' }).href;
  await migrateDatabase(byOwner, ['organizations']);
  reader = await createReader(one);
  await fill(bySuperuser);
  // Who owns the table is no exception: the rows that are written have to be named.
  await fill(byOwner, "SET tributary.write_organization = '{%}'");
});

afterAll(async () => {
  for (const database of databases) await database.drop();
  await reader.drop();
  await runSql(databases[0]?.url.replace(/test_\w+$/, 'postgres') ?? '', `DROP ROLE ${OWNER}`);
});

const ROWS = Array.from({ length: 2_000 }, (_, at) =>
  organizationRow(String(3_000_000 + at), `Đơn vị ${at} ${at % 7 === 0 ? 'bảy' : ''}`),
);

async function fill(url: string, before = 'SELECT 1'): Promise<void> {
  const owner: Knex = knex({ client: 'pg', connection: url, pool: { min: 1, max: 1 } });
  await owner.raw(before);
  await owner.batchInsert('organization', ROWS as object[], 500);
  await owner.raw('ANALYZE organization');
  await owner.destroy();
}

/** As the site's role, in a scope. */
async function asSite<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  before = '',
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: reader.urlOf({ url }) });
  await client.connect();
  try {
    await client.query(`BEGIN; SELECT set_config('tributary.read_organization', '{30%}', true); ${before}`);
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const search = (typed: string): string =>
  containing('search_key', typed)(sql('organization')).select('code').orderBy('code').toString();

test('a part of a name is found alike with the index and without it', async () => {
  const expected = ROWS.filter((_, at) => at % 7 === 0).map(({ code }) => code);
  for (const url of [bySuperuser, byOwner]) {
    const rows = await asSite<{ code: string }>(url ?? '', search('vi 7'));
    const found = await asSite<{ code: string }>(url ?? '', search('bảy'));
    expect(rows.length).toBeGreaterThan(0);
    expect(found.map(({ code }) => code)).toEqual(expected);
  }
});

test('behind the barrier an index finds it where a superuser has made one', async () => {
  const plan = async (url: string | undefined, text: string): Promise<string> => {
    // Few rows are looked through sooner than an index is opened.
    const rows = await asSite<{ 'QUERY PLAN': string }>(
      url ?? '',
      `EXPLAIN ${text}`,
      'SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off',
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  expect(await plan(bySuperuser, search('vi 1234'))).toContain('organization_part_of_search_key');
  expect(await plan(byOwner, search('vi 1234'))).toContain('Seq Scan');
  // What it would be with LIKE, whoever has made an index.
  const like = "SELECT code FROM organization WHERE search_key LIKE '%vi 1234%'";
  expect(await plan(bySuperuser, like)).toContain('Seq Scan');
});

test('a superuser who comes later makes up for it, and nothing is made twice', async () => {
  const [, other] = databases;
  const indexes = async (): Promise<readonly string[]> => {
    const owner = new pg.Client({ connectionString: other?.url });
    await owner.connect();
    const { rows } = await owner.query("SELECT indexname FROM pg_indexes WHERE indexdef LIKE '%USING gin%'");
    await owner.end();
    return rows.map(({ indexname }) => indexname);
  };
  expect(await indexes()).toEqual(['organization_by_part_of_name']);
  await migrateDatabase(byOwner ?? '', ['organizations']);
  expect(await indexes()).toEqual(['organization_by_part_of_name']);
  await migrateDatabase(other?.url ?? '', ['organizations']);
  await migrateDatabase(other?.url ?? '', ['organizations']);
  expect(await indexes()).toEqual(['organization_part_of_search_key']);
});

const anything = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '%', '_', '\\', 'đ', '𠀀') }),
  fc.string().map((text) => text.replaceAll('\0', '')),
);

test('it says what LIKE says, and no to what LIKE complains of', async () => {
  const client = new pg.Client({ connectionString: reader.urlOf({ url: bySuperuser ?? '' }) });
  await client.connect();
  await fc.assert(
    fc.asyncProperty(anything, anything, async (value, pattern) => {
      const ask = async (operator: string): Promise<boolean | 'error'> =>
        client.query(`SELECT $1::text ${operator} $2::text AS it`, [value, pattern]).then(
          ({ rows }) => rows[0].it,
          () => 'error',
        );
      const [ours, theirs] = [await ask('OPERATOR(tributary.~~)'), await ask('LIKE')];
      expect(ours).toBe(pattern.endsWith('\\') ? false : theirs);
    }),
    { numRuns: 300 },
  );
  await client.end();
});

test('columns of different collations are no error either', async () => {
  const rows = await asSite(
    bySuperuser ?? '',
    'SELECT FROM organization WHERE search_key OPERATOR(tributary.~~) name',
  );
  expect(rows).toEqual([]);
});

test('the owner of the tables is not past the barrier', async () => {
  const owner = new pg.Client({ connectionString: byOwner });
  await owner.connect();
  try {
    expect((await owner.query('SELECT code FROM organization')).rows).toEqual([]);
    await expect(
      owner.query(
        "INSERT INTO organization (code, name, level, name_key, search_key, provenance) VALUES ('1', 'x', 'x', 'x', 'x', 'INVENTED')",
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(owner.query('COPY organization FROM STDIN')).rejects.toMatchObject({ code: '0A000' });
  } finally {
    await owner.end();
  }
});
