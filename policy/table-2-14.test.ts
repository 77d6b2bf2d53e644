/** Table 2.14 row by row: what each department of Quảng Bình sees is exactly what the table prints, and no more. */
import { join } from 'node:path';
import { loadCodeSchemes } from '../codes/load.ts';
import { matchesPattern, parsePattern, simplifyPatterns } from '../codes/pattern.ts';
import { readTable } from '../documents/read-table.ts';
import { loadPolicy } from './load.ts';
import { levelAt, type Rights, rightsOf } from './rights.ts';

const DEPLOYMENT = join(import.meta.dirname, '..', 'deployments', 'quang-binh');
const reference = (file: string): string => join(DEPLOYMENT, 'reference', file);

const [policy, table, departments, districts, communes, offices, titles] = await Promise.all([
  loadCodeSchemes(DEPLOYMENT).then((schemes) => loadPolicy(DEPLOYMENT, schemes)),
  readTable(reference('qb_table_2_14.csv'), ['department_code', 'target_kind', 'normalised_pattern_12']),
  readTable(reference('qb_departments.csv'), ['code']),
  readTable(reference('qb_districts.csv'), ['district_no']),
  readTable(reference('qb_communes.csv'), ['commune_code']),
  readTable(reference('qb_district_offices.csv'), ['serial']),
  readTable(reference('qb_commune_titles.csv'), ['cd_code']),
]);

/** One post in every office and title of every unit, and each unit with its offices. */
const POSTS: readonly string[] = [
  ...departments.flatMap(({ code }) => ['00', '01', '07'].map((office) => `${code}000${office}00001`)),
  ...districts.flatMap(({ district_no }) =>
    ['00', ...offices.map(({ serial }) => serial)].map((office) => `00${district_no}00${office}00001`),
  ),
  ...communes.flatMap(({ commune_code }) => titles.map(({ cd_code }) => `00${commune_code}00${cd_code}001`)),
];
const UNITS: readonly string[] = [
  ...departments.map(({ code }) => `${code}00000`),
  ...districts.flatMap(({ district_no }) =>
    ['00', ...offices.map(({ serial }) => serial)].map((office) => `00${district_no}00${office}`),
  ),
  ...communes.map(({ commune_code }) => `00${commune_code}00`),
];

/** Any post of a department acts for it. */
const caller = (department: string, post = '0000100001') => ({ subject: 'x', code: `${department}${post}` });

const rowsOf = (department: string) => table.filter(({ department_code }) => department_code === department);
const linesOf = (department: string): readonly string[] =>
  rowsOf(department)
    .filter(({ target_kind }) => ['district_office', 'commune_title'].includes(target_kind))
    .map(({ normalised_pattern_12 }) => normalised_pattern_12);
const seesAll = (department: string): boolean =>
  rowsOf(department).some(({ target_kind }) => target_kind === 'all');

test('the table speaks of every department', () => {
  expect(departments).toHaveLength(20);
  expect(new Set(table.map(({ department_code }) => department_code))).toEqual(
    new Set(departments.map(({ code }) => code)),
  );
  expect(new Set(table.map(({ target_kind }) => target_kind))).toEqual(
    new Set(['district_office', 'commune_title', 'all', 'none']),
  );
  expect([POSTS.length, UNITS.length]).toEqual([60 + 8 * 14 + 159 * 18, 20 + 8 * 14 + 159]);
});

describe.each(departments.map(({ code }) => code))('department %s', (department) => {
  const own = `${department}??????????`;
  const pattern = (text: string) => parsePattern(text, 12);

  test.each(['Staff', 'Organization'])(
    '%s: itself wholly, its lines reduced, and writes itself',
    (relation) => {
      expect(rightsOf(policy, caller(department), relation)).toEqual({
        FULL: seesAll(department) ? ['????????????'] : [own],
        REDUCED: simplifyPatterns(linesOf(department).map(pattern)),
        COUNT: [],
        written: [own],
      });
    },
  );

  test('every post of it has the same rights', () => {
    const rights = rightsOf(policy, caller(department), 'Staff');
    for (const post of ['0000000001', '0000700123', '0009900999']) {
      expect(rightsOf(policy, caller(department, post), 'Staff')).toEqual(rights);
    }
  });

  test('post by post: of 3,034 posts, those of the table and no other', () => {
    const rights = rightsOf(policy, caller(department), 'Staff');
    const expected = (post: string) =>
      seesAll(department) || post.startsWith(department)
        ? 'FULL'
        : linesOf(department).some((line) => matchesPattern(pattern(line), post))
          ? 'REDUCED'
          : undefined;
    expect(wrongly(rights, POSTS, expected)).toEqual([]);
  });

  test('unit by unit: a unit where a post of the line may be (decision 8)', () => {
    const rights = rightsOf(policy, caller(department), 'Organization');
    const expected = (unit: string) =>
      seesAll(department) || unit.startsWith(department)
        ? 'FULL'
        : linesOf(department).some((line) => matchesPattern(pattern(line), unit))
          ? 'REDUCED'
          : undefined;
    expect(wrongly(rights, UNITS, expected)).toEqual([]);
  });
});

const wrongly = (
  rights: Rights,
  places: readonly string[],
  expected: (place: string) => string | undefined,
): readonly string[] => places.filter((place) => levelAt(rights, place) !== expected(place));

test('department 17 sees its own department only: its row is missing, and no right is invented', () => {
  const rights = rightsOf(policy, caller('17'), 'Staff');
  expect(rights.REDUCED).toEqual([]);
  expect(POSTS.filter((post) => levelAt(rights, post) !== undefined)).toEqual(
    POSTS.filter((post) => post.startsWith('17')),
  );
});

test('departments 8 to 14 see no communes, as printed (S-17)', () => {
  for (const department of ['08', '09', '10', '11', '12', '13', '14']) {
    const rights = rightsOf(policy, caller(department), 'Staff');
    const seen = POSTS.filter((post) => levelAt(rights, post) === 'REDUCED');
    expect(seen).toHaveLength(8);
    expect(seen.every((post) => post.startsWith('00') && post.slice(3, 5) === '00')).toBe(true);
  }
});

describe('below the departments (tables 2.12 and 2.13)', () => {
  const rights = (code: string) => rightsOf(policy, { subject: 'x', code }, 'Staff');
  const nothing = { FULL: [], REDUCED: [], COUNT: [], written: [] };

  test.each(districts.map(({ district_no }) => district_no))('district %s', (district) => {
    const own = [`00${district}?????????`];
    expect(rights(`00${district}000100001`)).toEqual({ ...nothing, FULL: own, written: own });
    for (const { serial } of offices.filter(({ serial }) => serial !== '01')) {
      expect(rights(`00${district}00${serial}00001`)).toEqual(nothing);
    }
    expect(rights(`00${district}000000001`)).toEqual(nothing);
  });

  test('a commune: its clerk reads it and writes nothing, nobody else has a right', () => {
    const wrong = communes.flatMap(({ commune_code }) =>
      titles.flatMap(({ cd_code }) => {
        const code = `00${commune_code}00${cd_code}001`;
        const expected = cd_code === '14' ? { ...nothing, FULL: [`00${commune_code}???????`] } : nothing;
        return JSON.stringify(rights(code)) === JSON.stringify(expected) ? [] : [code];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
