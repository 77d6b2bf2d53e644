/** Table 2.14 row by row: what each department sees of the running province is exactly what the table prints. */
import { join } from 'node:path';
import type { House } from '../house/house.ts';
import { leafThrough, type SeenRow } from './leaf-through.ts';
import { fillPosts, openProvince, type Province, SITES } from './province.ts';
import { readTable214, type Seen } from './the-table.ts';

const table = readTable214(join(import.meta.dirname, '..', '..', 'deployments', 'quang-binh'));

let house: House;
let province: Province;
beforeAll(async () => {
  house = await openProvince();
  province = await fillPosts(house, table);
}, 180_000);
afterAll(() => house?.close(), 120_000);

test('every office and every title of every unit is held, at 187 sites', async () => {
  expect(house.sites).toHaveLength(SITES);
  expect(province.staff.length).toBeGreaterThan(20 * 14 + 8 * 14 + 159 * 18);
  const held = await Promise.all(
    house.sites.map((site) => house.sql<{ n: number }>(site, 'SELECT count(*)::int AS n FROM staff')),
  );
  expect(held.every(([count]) => (count?.n ?? 0) >= 14)).toBe(true);
});

const seen = (rows: readonly SeenRow[]): readonly string[] =>
  rows.map(({ code, access }) => `${code} ${access}`).sort();

const expected = (codes: readonly string[], seenOf: (code: string) => Seen): readonly string[] =>
  codes.flatMap((code) => {
    const access = seenOf(code);
    return access === undefined ? [] : [`${code} ${access}`];
  });

const unitsOf = (rows: readonly SeenRow[]): readonly (string | undefined)[] =>
  [...new Set(rows.map(({ unit }) => unit))].sort();

describe.each(table.departments)('department %s', (department) => {
  const caller = { subject: `department-${department}`, code: `${department}0000100001` };

  test('sees the people of the table, in the units of the table, and nobody else', async () => {
    const people = province.staff.filter((code) => table.person(department, code) !== undefined);
    const rows = await leafThrough(house, caller, 'staff');
    expect(seen(rows)).toEqual(expected(province.staff, (code) => table.person(department, code)));
    expect(unitsOf(rows)).toEqual([...new Set(people.map((code) => code.slice(0, 7)))].sort());
  }, 60_000);

  test('sees the units in which such people may be', async () => {
    const rows = await leafThrough(house, caller, 'units');
    expect(seen(rows)).toEqual(expected(province.units, (code) => table.unit(department, code)));
  }, 60_000);

  test('is asked of no site that has nothing for it', () => {
    const asked = Object.keys(house.requests(caller.subject)).sort();
    const keepers = house.fragments.filter(({ where }) => {
      const fixed = where.slice(0, where.indexOf('?'));
      return [...province.staff, ...province.units].some(
        (code) =>
          code.startsWith(fixed) &&
          (code.length === 12 ? table.person(department, code) : table.unit(department, code)),
      );
    });
    expect(asked).toEqual(keepers.map(({ site }) => site).sort());
  });
});

test('by the names of the offices the table says what its patterns say', () => {
  for (const department of table.departments) {
    const byPattern = province.staff.filter(
      (code) =>
        code.startsWith(department) ||
        table
          .printed(department)
          .some((pattern) => [...pattern].every((wanted, at) => wanted === '?' || wanted === code[at])),
    );
    expect(byPattern).toEqual(province.staff.filter((code) => table.person(department, code)));
  }
});

const below = (prefix: string): readonly string[] =>
  province.staff.filter((code) => code.startsWith(prefix)).map((code) => `${code} FULL`);

describe('below the departments (tables 2.12 and 2.13)', () => {
  test.each(table.districts)(
    'Home Affairs of district %s: the district and its communes',
    async (district) => {
      const caller = { subject: `district-${district}`, code: `00${district}000100001` };
      expect(seen(await leafThrough(house, caller, 'staff'))).toEqual(below(`00${district}`));
    },
  );

  const oneOfEach = table.districts.map((district) =>
    String(table.communes.find((commune) => commune.startsWith(district))),
  );
  test.each(oneOfEach)('the clerk of commune %s: the commune', async (commune) => {
    const caller = { subject: `commune-${commune}`, code: `00${commune}0014001` };
    expect(seen(await leafThrough(house, caller, 'staff'))).toEqual(below(`00${commune}`));
  });

  test.each([
    ['another office of a district', '003000300001'],
    ['the leaders of a district', '003000000001'],
    ['another title of a commune', '003010005001'],
  ])('%s: nobody', async (_who, code) => {
    const all = '{ staffSearch { totalCount edges { cursor } } }';
    const { data } = await house.query({ subject: code, code }, all);
    expect(data).toEqual({ staffSearch: { totalCount: 0, edges: [] } });
    expect(house.requests(code)).toEqual({});
  });
});
