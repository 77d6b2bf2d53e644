/** The staff of a unit: of the unit and of all below it, from what this site holds, for any key. */
import { staffRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

const AN = '003010014001';
const ANH = '003010016001';
const BINH = '003000700001';
const CUONG = '080000100001';
const FINANCE = '050000100001';

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow(AN, 'An', { sex: 'MALE' }),
    staffRow(ANH, 'Ánh'),
    staffRow(BINH, 'Bình'),
    staffRow(CUONG, 'Cường'),
  ]);
});

afterAll(() => site.stop());

async function ofUnits(
  selected: string,
  keys: readonly unknown[],
  { code = undefined as string | undefined, extensions = {} } = {},
) {
  const { data, errors } = await site.ask(
    'personnel',
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { ${selected} } } }`,
    { r: keys.map((key) => ({ __typename: 'Organization', code: key })) },
    code,
    extensions,
  );
  expect(errors).toBeUndefined();
  return data._entities;
}

const UNITS = ['0030100', '0030000', '0030007', '0800000', '0800001', '0030200', '0030100'];

test('counted at the unit and below it, as a filter by unit counts', async () => {
  const counts = (await ofUnits('staffCount', UNITS)).map(
    ({ staffCount }: { staffCount: number }) => staffCount,
  );
  expect(counts).toEqual([2, 3, 1, 1, 1, 0, 2]);
  for (const [at, unit] of UNITS.entries()) {
    const { data } = await site.ask(
      'personnel',
      `{ staffSearch(filter: { unit: ["${unit}"] }) { totalCount } }`,
    );
    expect([unit, data.staffSearch.totalCount]).toEqual([unit, counts[at]]);
  }
});

test('listed page by page, filtered and in order', async () => {
  const selected = `staff(filter: { sex: FEMALE }, orderBy: { by: CODE }, first: 1) {
    totalCount pageInfo { hasNextPage } edges { cursor node { code } } coverage { complete }
  }`;
  const [district, commune] = await ofUnits(selected, ['0030000', '0030100']);
  expect(district.staff).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    edges: [{ node: { code: BINH } }],
    coverage: { complete: true },
  });
  expect(commune.staff).toMatchObject({ totalCount: 1, edges: [{ node: { code: ANH } }] });
  const after = JSON.stringify(district.staff.edges[0].cursor);
  const [rest] = await ofUnits(
    `staff(filter: { sex: FEMALE }, orderBy: { by: CODE }, first: 1, after: ${after}) { edges { node { code } } }`,
    ['0030000'],
  );
  expect(rest.staff.edges).toEqual([{ node: { code: ANH } }]);
});

test('a filter by another unit meets the unit', async () => {
  const selected = 'staff(filter: { unit: ["0030100"] }) { totalCount }';
  expect(await ofUnits(selected, ['0030000', '0800000'])).toEqual([
    { staff: { totalCount: 2 } },
    { staff: { totalCount: 0 } },
  ]);
});

test('there is nobody below what is no unit, and what is no text is nothing at all', async () => {
  const texts = ['no code', '', 'a\0b', '003010014001'];
  const others = [7, null, undefined, { a: 1 }];
  const selected = 'staffCount staff { totalCount edges { node { code } } }';
  expect(await ofUnits(selected, [...texts, ...others])).toEqual([
    ...texts.map(() => ({ staffCount: 0, staff: { totalCount: 0, edges: [] } })),
    ...others.map(() => null),
  ]);
});

test('whom the caller may not see is neither counted nor listed', async () => {
  const asked = ['0030000', '0030100', '0800000'];
  const selected = 'staffCount staff { totalCount }';
  const one = { staffCount: 1, staff: { totalCount: 1 } };
  // A department of finance sees the units of its line, and in them the accountants (title 16).
  expect(await ofUnits(selected, asked, { code: FINANCE })).toEqual([one, one, null]);
});

test('nor is anything said of a unit that the caller may not see', async () => {
  const asked = ['0030100', '0030000', '0800000'];
  const selected = 'staffCount staff { totalCount }';
  expect(await ofUnits(selected, asked, { code: AN })).toEqual([
    { staffCount: 2, staff: { totalCount: 2 } },
    null,
    null,
  ]);
  expect(await ofUnits(selected, asked, { code: 'none' })).toEqual([null, null, null]);
});

test('nor is who lies in a fragment that is not meant', async () => {
  const extensions = { fragments: ['00301???????'] };
  expect(await ofUnits('staffCount staff { totalCount }', ['0030000', '0800000'], { extensions })).toEqual([
    { staffCount: 2, staff: { totalCount: 2 } },
    { staffCount: 0, staff: { totalCount: 0 } },
  ]);
});
