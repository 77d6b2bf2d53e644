/** A house with a subgraph that the project does not list: its rows lie where they belong. */
import { trainingInAHouse } from '../training/in-a-house.ts';
import { ALL, type House, openHouse } from './house.ts';
import { keepersOf } from './topology.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 3,
    rows: 300,
    holding: ['department-02', 'department-11', 'district-3', 'district-4', 'commune-301'],
    subgraphs: [trainingInAHouse],
  });
}, 60_000);
afterAll(() => house?.close(), 30_000);

const TABLES = {
  course: ['course_key', 'organization_code'],
  attendance: ['attendance_key', 'staff_code'],
} as const;

test.each(Object.entries(TABLES))(
  '%s: each site holds the rows of its own fragments',
  async (table, [key, place]) => {
    const made = house.added.get(table) as readonly Readonly<Record<string, string>>[];
    expect(made.length).toBeGreaterThan(50);
    const read = async (at: string): Promise<readonly string[]> =>
      (await house.sql<{ key: string }>(at, `SELECT ${key} AS key FROM ${table} ORDER BY 1`)).map(
        (row) => row.key,
      );
    expect(await read(ALL)).toEqual(made.map((row) => row[key]).sort());
    for (const site of house.sites) {
      const here = made.filter((row) => keepersOf(house, row[place] ?? '').includes(site));
      expect(await read(site)).toEqual(here.map((row) => row[key]).sort());
    }
  },
);

test('what is replicated lies at every site', async () => {
  const kinds = house.added.get('training_kind') ?? [];
  expect(kinds.length).toBeGreaterThan(1);
  for (const place of [...house.sites, ALL]) {
    expect(await house.sql(place, 'SELECT * FROM training_kind ORDER BY id')).toEqual(kinds);
  }
});

test('one course is attended by people of several sites', async () => {
  const [most] = await house.sql<{ key: string }>(
    ALL,
    'SELECT course_key AS key FROM attendance GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  );
  const held = await Promise.all(
    house.sites.map((site) => house.sql(site, 'SELECT 1 FROM attendance WHERE course_key = $1', [most?.key])),
  );
  expect(held.filter((rows) => rows.length > 0).length).toBeGreaterThan(1);
});

test('its fields are in the supergraph, beside the others’ of one entity', async () => {
  const { data, errors } = await house.query(
    { code: '020000100001' },
    '{ __type(name: "Staff") { fields { name } } }',
  );
  expect(errors).toEqual([]);
  const fields = (data as { readonly __type: { readonly fields: readonly { readonly name: string }[] } })
    .__type.fields;
  expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['fullName', 'trainingHours']));
});
