/** The house itself: it opens quickly, tells what sites are asked, and leaves nothing behind. */
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { ALL, type House, openHouse } from './house.ts';
import { lies } from './topology.ts';

const HOME_AFFAIRS = { subject: 'home-affairs', code: '020000100001' };
const FIRST = '{ staffSearch(first: 3) { totalCount edges { node { code fullName } } } }';

const open = (sites: number): Promise<House> =>
  openHouse({
    deployment: 'quang-binh',
    sites,
    rows: 1_500,
    holding: ['department-02', 'district-3', 'commune-301'],
  });

describe('a house of eight sites', () => {
  let house: House;
  beforeAll(async () => {
    house = await open(8);
  }, 60_000);
  afterAll(() => house.close(), 30_000);

  test('each site holds its own rows, the last one none, and all of them lie in one database as well', async () => {
    const read = (place: string) =>
      house.sql<{ code: string }>(place, 'SELECT code FROM staff ORDER BY code');
    const all = await read(ALL);
    expect(all.map(({ code }) => code)).toEqual(house.rows.staff.map(({ code }) => code).sort());
    const held = await Promise.all(house.sites.map(read));
    expect(held.flat()).toHaveLength(all.length);
    expect(held.at(-1)).toEqual([]);
    held.forEach((rows, i) => {
      for (const { code } of rows) {
        const fragment = house.fragments.find(({ where }) => lies(code, where));
        expect(fragment?.site).toBe(house.sites[i]);
      }
    });
  });

  test('answers over HTTP and counts what each site was asked for whom', async () => {
    const reply = await house.query(HOME_AFFAIRS, FIRST);
    expect(reply).toMatchObject({ status: 200, errors: [] });
    expect(reply.data).toMatchObject({ staffSearch: { totalCount: house.rows.staff.length } });
    const each = Object.fromEntries(house.sites.map((site) => [site, { personnel: 1 }]));
    expect(house.requests('home-affairs')).toEqual(each);
    expect(house.requests('somebody-else')).toEqual({});
  });

  test('without a token nobody is asked', async () => {
    const before = house.requests();
    expect(await house.query('nobody', FIRST)).toMatchObject({ status: 401 });
    expect(house.requests()).toEqual(before);
  });

  test('a site can be stopped, and comes back where it was', async () => {
    await house.stopSite('site-2');
    const without = await house.query(HOME_AFFAIRS, FIRST);
    expect(without.errors.map(({ extensions }) => extensions?.code)).toEqual(['SITE_UNREACHABLE']);
    await house.startSite('site-2');
    expect((await house.query(HOME_AFFAIRS, FIRST)).errors).toEqual([]);
  });

  test('its rows are as awkward as real ones', () => {
    const { staff } = house.rows;
    const repeated = <Value>(values: readonly Value[]) => values.length - new Set(values).size;
    expect(repeated(staff.map(({ full_name }) => full_name))).toBeGreaterThan(5);
    expect(repeated(staff.flatMap(({ birth_date }) => birth_date ?? []))).toBeGreaterThan(5);
    expect(staff.filter(({ birth_date }) => birth_date === null).length).toBeGreaterThan(5);
    expect(staff.some(({ full_name }) => full_name.normalize('NFD') !== full_name)).toBe(true);
  });
});

test('closing leaves no database, role, directory or open port behind', async () => {
  const own = `tributary-house-${process.pid}-`;
  const directories = async () => (await readdir(tmpdir())).filter((name) => name.startsWith(own));
  const witness = await open(1);
  const before = await directories();

  const house = await open(2);
  await house.query(HOME_AFFAIRS, FIRST);
  const databases: string[] = [];
  for (const place of [...house.sites, ALL]) {
    const [row] = await house.sql<{ name: string }>(place, 'SELECT current_database() AS name');
    databases.push(String(row?.name));
  }
  const roles = await house.sql<{ name: string }>(
    'site-1',
    `SELECT DISTINCT usename AS name FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'tributary site-1'`,
  );
  expect(roles).toHaveLength(1);
  await house.close();

  const left = await witness.sql<{ name: string }>(
    ALL,
    `SELECT datname AS name FROM pg_database WHERE datname = ANY($1)
     UNION ALL SELECT rolname FROM pg_roles WHERE rolname = ANY($2)`,
    [databases, roles.map(({ name }) => name)],
  );
  expect(left).toEqual([]);
  expect(await directories()).toEqual(before);
  await expect(fetch(house.gatewayUrl)).rejects.toThrow();
  await expect(fetch(house.siteUrl('site-1'))).rejects.toThrow();
  await witness.close();
}, 30_000);
