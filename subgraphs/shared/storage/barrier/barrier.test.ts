/** The last barrier by itself: what the database gives the site's role, whatever statement it is asked with. */
import pg from 'pg';
import { subgraphs } from '../../../subgraphs.ts';
import { memberRow, organizationRow, positionRow, staffRow } from '../../../testing/rows.ts';
import { startTestSite, type TestSite } from '../../../testing/test-site.ts';
import { readSetting } from './setting.ts';

let site: TestSite;
/** The site's role, past the site. */
let client: pg.Client;

const RELATIONS = subgraphs.flatMap(({ relations }) => relations);
const MINE = '350100000000';
const OTHER = '110100000000';

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('organization', [organizationRow(MINE, 'Mine'), organizationRow(OTHER, 'Other')]);
  await site.insert('staff', [staffRow(MINE, 'An'), staffRow(OTHER, 'Bình')]);
  await site.insert('staff_position', [positionRow(MINE, 'Chair'), positionRow(OTHER, 'Chair')]);
  await site.insert('member', [memberRow(MINE, 'An'), memberRow(OTHER, 'Bình')]);
  const lists = RELATIONS.filter(({ place }) => place === 'staff_code').map(({ table }) => table);
  for (const table of lists) await fillList(table);
  client = new pg.Client({ connectionString: site.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await site.stop();
});

/** A line for either person, with a word or a number in every column that must hold something. */
async function fillList(table: string): Promise<void> {
  const { rows } = await site.owner.raw(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = ?::regclass AND attnum > 0 AND attnotnull AND attname NOT IN ('staff_code', 'ordinal')`,
    [table],
  );
  const WORDS: Readonly<Record<string, string>> = { body: 'STATE', side: 'OWN' };
  const line = Object.fromEntries(rows.map(({ name }: { name: string }) => [name, WORDS[name] ?? 'word']));
  await site.owner(table).insert([MINE, OTHER].map((staff_code) => ({ ...line, staff_code, ordinal: 9 })));
}

interface Asked {
  readonly setting?: string;
  readonly value?: string | null;
}

/** What a statement gives in a transaction of this setting; undefined: no setting at all. */
async function rowsOf(
  text: string,
  { setting, value }: Asked = {},
): Promise<readonly Record<string, unknown>[]> {
  await client.query('BEGIN');
  try {
    if (setting !== undefined) await client.query('SELECT set_config($1, $2, true)', [setting, value]);
    return (await client.query(text)).rows;
  } finally {
    await client.query('ROLLBACK');
  }
}

const tables = RELATIONS.map(({ table, entity, place }) => ({ table, setting: readSetting(entity), place }));

describe.each(tables)('$table', ({ table, setting, place }) => {
  test('has rows, and none without a setting', async () => {
    const { rows } = await site.owner.raw('SELECT DISTINCT ?? AS it FROM ?? ORDER BY 1', [place, table]);
    expect(rows.map(({ it }: { it: string }) => it)).toEqual([OTHER, MINE]);
    expect(await rowsOf(`SELECT ${place} FROM ${table}`)).toEqual([]);
    expect(await rowsOf(`SELECT count(*)::integer AS count FROM ${table}`)).toEqual([{ count: 0 }]);
  });

  test.each<[string, string | null]>([
    ['empty', ''],
    ['null', null],
    ['a space', ' '],
    ['a pattern that is no list', '%'],
    ['an empty list', '{}'],
    ['a list that is not closed', '{%'],
    ['NULL in a list', '{NULL}'],
    ['NULL beside a pattern', '{NULL,%}'],
    ['a quoted pattern', '{"%"}'],
    ['an escape', '{35\\%}'],
    ['the end of an escape', '{35\\}'],
    ['a list of lists', '{{%}}'],
    ['an empty element', '{,%}'],
    ['a space in a list', '{35%, 11%}'],
    ['JSON', '["%"]'],
    ['a line break behind it', '{%}\n'],
    ['code', "{%}' OR true --"],
    ['true', 'true'],
    ['a list of what is not there', '{99%}'],
    ['a code without wildcards that is shorter', '{35}'],
  ])('gives nothing, and no error, for %s', async (_what, value) => {
    expect(await rowsOf(`SELECT ${place} FROM ${table}`, { setting, value })).toEqual([]);
  });

  test.each<[string, string, readonly string[]]>([
    ['a prefix', '{35%}', [MINE]],
    ['a whole code', `{${OTHER}}`, [OTHER]],
    ['a place free in the middle', '{35__0%}', [MINE]],
    ['several', '{99%,11%,1101%}', [OTHER]],
    ['everything', '{%}', [OTHER, MINE]],
    ['everything beside something', '{35%,%}', [OTHER, MINE]],
  ])('gives what it says: %s', async (_what, value, places) => {
    const found = await rowsOf(`SELECT DISTINCT ${place} AS it FROM ${table} ORDER BY 1`, { setting, value });
    expect(found.map(({ it }) => it)).toEqual(places);
  });

  test('hears of its own entity only', async () => {
    for (const other of new Set(tables.map((one) => one.setting))) {
      if (other === setting) continue;
      expect(await rowsOf(`SELECT ${place} FROM ${table}`, { setting: other, value: '{%}' })).toEqual([]);
    }
  });
});

describe('what is hidden is not found out about', () => {
  const scope = { setting: 'tributary.read_staff', value: '{35%}' };
  const SEEN = "SELECT full_name FROM staff WHERE provenance = 'INVENTED' AND";

  test.each([
    ['a division by zero', `1 / (CASE full_name WHEN 'Bình' THEN 0 ELSE 1 END) = 1`],
    ['a cast', `(CASE full_name WHEN 'Bình' THEN 'x' ELSE '1' END)::integer = 1`],
    ['a date that is none', `(CASE full_name WHEN 'Bình' THEN 'x' ELSE '2020-01-01' END)::date IS NOT NULL`],
    ['an expression that is none', `'a' ~ (CASE full_name WHEN 'Bình' THEN '(' ELSE 'a' END)`],
    ['a pattern cut off in an escape', `full_name NOT LIKE 'B\\'`],
    ['a text too long to repeat', `repeat('x', CASE full_name WHEN 'Bình' THEN 2000000000 ELSE 1 END) = 'x'`],
    ['JSON that is none', `(CASE full_name WHEN 'Bình' THEN '{' ELSE '1' END)::json IS NOT NULL`],
    ['a root of nothing', `sqrt(CASE full_name WHEN 'Bình' THEN -1 ELSE 1 END) = 1`],
  ])('by an error: %s', async (_what, condition) => {
    expect(await rowsOf(`${SEEN} ${condition}`, scope)).toEqual([{ full_name: 'An' }]);
    await expect(
      site.owner.raw(`SELECT FROM staff WHERE ${condition.replaceAll('?', '\\?')}`),
    ).rejects.toThrow();
  });

  test('by a function of one’s own that costs nothing', async () => {
    await client.query(`
      CREATE FUNCTION pg_temp.tell(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001
        AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$`);
    const heard: string[] = [];
    client.on('notice', ({ message }) => heard.push(message ?? ''));
    await rowsOf(`${SEEN} pg_temp.tell(full_name) ORDER BY 1`, scope);
    expect(heard).toEqual(['An']);
  });

  test.each([
    ['joined', `SELECT s.full_name FROM member m JOIN staff s ON true`],
    ['below a list', `SELECT (SELECT string_agg(full_name, '') FROM staff) AS full_name`],
    [
      'through a table that refers to it',
      `SELECT full_name FROM staff JOIN staff_position p ON p.staff_code = staff.code`,
    ],
    ['as a whole row', `SELECT (staff).full_name FROM staff`],
    ['by its place on the disk', `SELECT full_name FROM staff WHERE ctid IN ('(0,1)', '(0,2)')`],
    ['as a sample', `SELECT full_name FROM staff TABLESAMPLE system (100)`],
    [
      'locked',
      `SELECT full_name FROM staff WHERE EXISTS (SELECT FROM staff AS other WHERE other.code <> staff.code) OR full_name = 'An'`,
    ],
    [
      'in a common table expression',
      `WITH all_of_them AS MATERIALIZED (SELECT * FROM staff) SELECT full_name FROM all_of_them`,
    ],
  ])('however it is put: %s', async (_what, text) => {
    const found = await rowsOf(text, scope);
    expect(JSON.stringify(found)).not.toMatch(/Bình/);
  });

  test('by copying the table', async () => {
    await expect(rowsOf('LOCK TABLE staff IN ROW EXCLUSIVE MODE', scope)).rejects.toMatchObject({
      code: '42501',
    });
    await client.query('SET row_security = off');
    await expect(rowsOf('SELECT full_name FROM staff', scope)).rejects.toMatchObject({ code: '42501' });
    await client.query('RESET row_security');
  });

  test('by statistics', async () => {
    await site.owner.raw('ANALYZE staff');
    expect(await rowsOf("SELECT * FROM pg_stats WHERE tablename = 'staff'")).toEqual([]);
    await expect(rowsOf('SELECT * FROM pg_statistic')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('writing', () => {
  let admin: pg.Client;

  // Who may write by right: the barrier is all that is left. No site has such a role yet.
  beforeAll(async () => {
    await site.owner.raw('CREATE ROLE barrier_writer LOGIN');
    await site.owner.raw('GRANT tributary_reader TO barrier_writer');
    await site.owner.raw('GRANT INSERT, UPDATE, DELETE ON staff, staff_position TO barrier_writer');
    admin = await site.owner.client.acquireConnection();
  });

  test('is not the site’s role’s to do', async () => {
    for (const text of [
      'INSERT INTO staff SELECT * FROM staff',
      "UPDATE staff SET full_name = 'x'",
      'DELETE FROM staff',
      'TRUNCATE staff',
      'ALTER TABLE staff DISABLE ROW LEVEL SECURITY',
      'DROP POLICY tributary_read ON staff',
      'CREATE POLICY mine ON staff USING (true)',
    ]) {
      await expect(rowsOf(text, { setting: 'tributary.write_staff', value: '{%}' })).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  async function asWriter(settings: Readonly<Record<string, string>>, text: string): Promise<number> {
    await admin.query('BEGIN; SET LOCAL ROLE barrier_writer');
    try {
      for (const setting of Object.entries(settings)) {
        await admin.query('SELECT set_config($1, $2, true)', setting);
      }
      return (await admin.query(text)).rowCount ?? 0;
    } finally {
      await admin.query('ROLLBACK');
    }
  }

  const both = { 'tributary.read_staff': '{%}' };
  const INSERT = (code: string) => `
    INSERT INTO staff (code, organization_code, full_name, sex, name_key, search_key, provenance)
    VALUES ('${code}', '${code}', 'x', 'MALE', 'x', 'x', 'INVENTED')`;

  test.each([
    ['no setting', {}],
    ['the right to read', both],
    ['an empty one', { ...both, 'tributary.write_staff': '' }],
    ['a malformed one', { ...both, 'tributary.write_staff': '%' }],
    ['another place', { ...both, 'tributary.write_staff': '{11%}' }],
    ['another entity', { ...both, 'tributary.write_member': '{%}' }],
  ])('outside of what may be written is refused: %s', async (_what, settings) => {
    await expect(asWriter(settings, INSERT('350000000009'))).rejects.toMatchObject({ code: '42501' });
    expect(await asWriter(settings, `UPDATE staff SET full_name = 'x' WHERE code = '${MINE}'`)).toBe(0);
    expect(await asWriter(settings, `DELETE FROM staff WHERE code = '${MINE}'`)).toBe(0);
    expect(
      await asWriter(settings, `UPDATE staff_position SET title = 'x' WHERE staff_code = '${MINE}'`),
    ).toBe(0);
  });

  const mine = { ...both, 'tributary.write_staff': '{35%}' };

  test('inside is done', async () => {
    expect(await asWriter(mine, INSERT('350000000009'))).toBe(1);
    expect(await asWriter(mine, "UPDATE staff SET full_name = 'x'")).toBe(1);
    expect(await asWriter(mine, 'DELETE FROM staff')).toBe(1);
    expect(await asWriter(mine, "UPDATE staff_position SET title = 'x'")).toBeGreaterThan(0);
  });

  test('a row cannot be moved out of it, nor into it', async () => {
    await expect(
      asWriter(mine, `UPDATE staff SET code = '110000000009' WHERE code = '${MINE}'`),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await asWriter(mine, `UPDATE staff SET code = '350000000009' WHERE code = '${OTHER}'`)).toBe(0);
  });

  afterAll(async () => {
    await site.owner.client.releaseConnection(admin);
    await site.owner.raw('DROP OWNED BY barrier_writer');
    await site.owner.raw('DROP ROLE barrier_writer');
  });
});
