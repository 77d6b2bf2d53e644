/** A house whose fragments have copies: the rows lie at each of them, and a site that keeps copies alone is opened. */
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 2,
    rows: 300,
    holding: ['department-01', 'department-02', 'department-03'],
    standbys: { 'department-01': ['site-2'], 'department-02': ['mirror'] },
    stray: { 'department-03': ['site-2', 'mirror'] },
  });
}, 60_000);
afterAll(() => house?.close(), 30_000);

const departmentsAt = async (site: string): Promise<readonly string[]> =>
  (await house.sql<{ s: string }>(site, 'SELECT DISTINCT left(code, 2) AS s FROM staff ORDER BY 1')).map(
    ({ s }) => s,
  );

test('the primary, the standby and where rows stray have the same rows', async () => {
  expect(house.sites).toEqual(['site-1', 'site-2', 'mirror']);
  expect(await Promise.all(house.sites.map(departmentsAt))).toEqual([
    ['01', '03'],
    ['01', '02', '03'],
    ['02', '03'],
  ]);
  const people = (site: string) => house.sql(site, `SELECT * FROM staff WHERE code LIKE '02%' ORDER BY code`);
  const primary = await people('site-2');
  expect(primary.length).toBeGreaterThan(0);
  expect(await people('mirror')).toEqual(primary);
});

test('every site is at home', async () => {
  for (const site of house.sites) {
    expect((await fetch(`${house.siteUrl(site)}/health`)).status).toBe(200);
  }
});
