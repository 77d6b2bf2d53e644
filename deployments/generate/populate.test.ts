import { join } from 'node:path';
import pg from 'pg';
import { type CodePattern, parsePattern } from '../../codes/pattern.ts';
import { readTable } from '../../documents/read-table.ts';
import { migrateDatabase } from '../../subgraphs/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../../test/postgres/test-database.ts';
import type { Deployment } from '../deployment.ts';
import { loadDeployment } from '../load.ts';
import { generateRecords } from './generate.ts';
import { populate } from './populate.ts';
import { TABLE_ORDER, type TableName } from './record.ts';

let databases: TestDatabase[] = [];
afterEach(async () => {
  await Promise.all(databases.map((database) => database.drop()));
  databases = [];
});

/** As many sites as asked for, with the tables of the deployment; fragments are dealt out to them in turn. */
async function sitesFor(deployment: Deployment, count: number) {
  const template = await createTestDatabase();
  databases.push(template);
  await migrateDatabase(template.url, deployment.subgraphs);
  const sites = new Map<string, TestDatabase>();
  for (let i = 1; i <= count; i++) {
    const database = await createTestDatabase({ template: template.name });
    databases.push(database);
    sites.set(`site-${i}`, database);
  }
  const rows = await readTable(join(deployment.directory, 'catalog/fragments.csv'), ['fragment', 'where']);
  const fragments = rows.map(({ fragment, where }) => ({ name: fragment, where: parsePattern(where, 12) }));
  const allocation = new Map(fragments.map(({ name }, i) => [name, `site-${(i % count) + 1}`]));
  return { sites, fragments, allocation, connect: connector(sites) };
}

const connector = (sites: ReadonlyMap<string, TestDatabase>) => async (site: string) => {
  const client = new pg.Client({ connectionString: sites.get(site)?.url });
  await client.connect();
  return client;
};

/** Every row of every site, by table, as sorted JSON with sorted keys. */
async function storedRows(
  sites: ReadonlyMap<string, TestDatabase>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const stored = new Map<string, string[]>();
  for (const site of sites.keys()) {
    const client = await connector(sites)(site);
    for (const table of TABLE_ORDER) {
      const { rows: found } = await client.query('SELECT to_regclass($1) AS name', [table]);
      if (found[0].name === null) continue;
      const { rows } = await client.query(`SELECT row_to_json(t) AS row FROM ${table} t`);
      stored.set(table, [...(stored.get(table) ?? []), ...rows.map(({ row }) => canonical(row))]);
    }
    await client.end();
  }
  return new Map([...stored].map(([table, rows]) => [table, rows.sort()]));
}

const canonical = (row: object): string => JSON.stringify(Object.fromEntries(Object.entries(row).sort()));

async function generatedRows(deployment: Deployment, rows: number, seed: number) {
  const generated = new Map<TableName, string[]>(TABLE_ORDER.map((table) => [table, []]));
  for await (const { table, row } of generateRecords(deployment, { rows, seed })) {
    generated.get(table)?.push(canonical(row));
  }
  return [...generated].filter(([, lines]) => lines.length > 0);
}

describe.each([
  { name: 'quang-binh', rows: 450 },
  { name: 'trade-unions', rows: 150 },
])('$name', ({ name, rows }) => {
  test.each([1, 3])('over %i sites the databases hold what was generated', async (count) => {
    const deployment = await loadDeployment(name);
    const { sites, ...cut } = await sitesFor(deployment, count);
    const progress: (readonly [number, number])[] = [];

    const counts = await populate({
      deployment,
      ...cut,
      rows,
      seed: 5,
      onProgress: (done, total) => progress.push([done, total]),
    });

    const stored = await storedRows(sites);
    for (const [table, expected] of await generatedRows(deployment, rows, 5)) {
      expect(stored.get(table)).toEqual(expected.sort());
      const written = [...counts.values()].reduce((sum, site) => sum + (site[table] ?? 0), 0);
      expect(written).toBe(expected.length);
    }
    expect([...counts.keys()].sort()).toEqual([...sites.keys()]);
    const [done, total] = progress.at(-1) ?? [];
    expect(done).toBe(total);
  });
});

describe('a filling that does not come to its end', () => {
  let deployment: Deployment;
  let site: TestDatabase;
  let cut: Omit<Awaited<ReturnType<typeof sitesFor>>, 'sites'>;
  beforeEach(async () => {
    deployment = await loadDeployment('quang-binh');
    const { sites, ...rest } = await sitesFor(deployment, 1);
    cut = rest;
    const [first] = sites.values();
    if (first === undefined) throw new Error('there is no site');
    site = first;
  });

  const rowsLeft = async () => {
    const client = new pg.Client({ connectionString: site.url });
    await client.connect();
    const { rows } = await client.query(
      'SELECT (SELECT count(*) FROM staff) + (SELECT count(*) FROM organization) AS n',
    );
    await client.end();
    return Number(rows[0].n);
  };

  test('because it is stopped leaves nothing behind', async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => {
      if (done > 300) stop.abort(new Error('enough'));
    };
    const filling = populate({ deployment, ...cut, rows: 600, seed: 1, onProgress, signal: stop.signal });
    await expect(filling).rejects.toThrow('enough');
    expect(await rowsLeft()).toBe(0);
  });

  test('because a row is refused leaves nothing behind', async () => {
    const client = await cut.connect('site-1');
    await client.query("ALTER TABLE staff ADD CHECK (code NOT LIKE '0080%')");
    await client.end();
    await expect(populate({ deployment, ...cut, rows: 600, seed: 1 })).rejects.toThrow(/check constraint/);
    expect(await rowsLeft()).toBe(0);
  });

  test('because a place is in no fragment says which', async () => {
    const fragments = cut.fragments.filter(({ name }) => name !== 'district-8');
    await expect(populate({ deployment, ...cut, fragments, rows: 600, seed: 1 })).rejects.toMatchObject({
      code: 'CATALOG_INVALID',
      message: expect.stringMatching(/^0080000 is in no fragment/),
    });
  });

  test('because a place is in two fragments says which', async () => {
    const fragments = [...cut.fragments, { name: 'all-districts', where: '00?00???????' as CodePattern }];
    await expect(populate({ deployment, ...cut, fragments, rows: 600, seed: 1 })).rejects.toMatchObject({
      code: 'CATALOG_INVALID',
      message: expect.stringMatching(/^0010000 is in two fragments/),
    });
  });
});
