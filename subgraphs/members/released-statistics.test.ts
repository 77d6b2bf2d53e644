/** Numbers of members whom the caller may not read: what counties release, with small groups planted. */
import { memberRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

const NATIONAL = '000000000000';
const PROVINCE = '350000000000';
const CITY = '350800000000';
const COUNTY = '350802000000';
const TOWNSHIP = '350802001000';
const BASIC = '350802001001';
const NEXT_COUNTY = '350803000000';
const OTHER_CITY = '350900000000';
const OTHER_PROVINCE = '110000000000';

let serial = 0;

/** So many members alike of a union. */
const members = (union: string, count: number, row: Parameters<typeof memberRow>[2] = {}) =>
  Array.from({ length: count }, () => {
    serial += 1;
    return memberRow(`${BASIC}${String(serial).padStart(6, '0')}`, '王五', {
      organization_code: union,
      sex: 'MALE',
      ethnicity: '汉族',
      ...row,
    });
  });

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('member', [
    // 350802: of two ethnic groups there are few, together five.
    ...members(BASIC, 20),
    ...members(BASIC, 12, { sex: 'FEMALE' }),
    ...members(BASIC, 3, { ethnicity: '回族' }),
    ...members(BASIC, 2, { ethnicity: '维吾尔族', sex: 'FEMALE' }),
    ...members(BASIC, 7, { ethnicity: '满族' }),
    ...members(BASIC, 6, { ethnicity: '满族', sex: 'FEMALE' }),
    // 350803: of one there are few, so the next larger one goes with it.
    ...members('350803001001', 30),
    ...members('350803001001', 1, { ethnicity: '回族' }),
    ...members('350803001001', 8, { ethnicity: '满族' }),
    // 350804: hardly anybody.
    ...members('350804001001', 4),
    // Kept by the county itself, which reads them in full.
    ...members(COUNTY, 9, { ethnicity: '回族' }),
  ]);
});

afterAll(() => site.stop());

async function statistics(
  caller: string,
  by: readonly string[],
  unit: readonly string[] | undefined,
  selected = 'total withheld groups { sex ethnicity ageBand count }',
  filter: object = {},
) {
  const { data, errors = [] } = await site.ask(
    'members',
    `query ($filter: MemberFilter, $by: [MemberDimension!]!) {
      memberStatistics(filter: $filter, by: $by) { ${selected} }
    }`,
    { filter: { ...(unit && { unit }), ...filter }, by },
    caller,
  );
  const { total, withheld, groups = [] } = data.memberStatistics ?? {};
  return {
    total,
    withheld,
    groups: Object.fromEntries(
      groups.map(({ count, ...keys }: { count: number }) => [
        Object.values(keys)
          .filter((key) => key !== null)
          .join(' '),
        count,
      ]),
    ),
    denied: errors.map(({ path, extensions }) => [extensions.code, path?.join('.')]),
  };
}

const given = (groups: Readonly<Record<string, number>>, withheld: boolean) => ({
  total: Object.values(groups).reduce((sum, count) => sum + count, 0),
  withheld,
  groups,
  denied: [],
});

test('who reads everything is given everything', async () => {
  expect(await statistics(NATIONAL, ['ETHNICITY'], [COUNTY])).toEqual(
    given({ 回族: 12, 汉族: 32, 满族: 13, 维吾尔族: 2 }, false),
  );
});

test('by what is read of reduced rows, too', async () => {
  expect(await statistics(PROVINCE, ['SEX'], [COUNTY])).toEqual(given({ MALE: 39, FEMALE: 20 }, false));
  expect(await statistics(PROVINCE, [], ['350804000000'])).toEqual(given({ '': 4 }, false));
});

describe('of rows that are seen without what they are counted by', () => {
  test.each<[string, string, readonly string[] | undefined, Readonly<Record<string, number>>]>([
    // 2 are few, and 12 the next.
    ['a small group takes another one along', PROVINCE, [COUNTY], { 汉族: 32, 满族: 13 }],
    // The county reads its own nine; of the others 2 and 3 are few, and five together.
    [
      'what is read is counted as it is, and the rest by itself',
      COUNTY,
      [COUNTY],
      { 回族: 9, 汉族: 32, 满族: 13 },
    ],
    ['one that is hardly there', PROVINCE, [NEXT_COUNTY], { 汉族: 30 }],
    ['all of one kind would tell it of each', PROVINCE, ['350804000000'], {}],
    ['counties add up', PROVINCE, [COUNTY, NEXT_COUNTY], { 汉族: 62, 满族: 13 }],
    ['to their city', PROVINCE, [CITY], { 汉族: 62, 满族: 13 }],
    ['and to all that is seen', PROVINCE, undefined, { 汉族: 62, 满族: 13 }],
  ])('%s', async (_what, caller, unit, groups) => {
    expect(await statistics(caller, ['ETHNICITY'], unit)).toEqual(given(groups, true));
  });

  test('a group is split when no part is small, and never one alone is not', async () => {
    // 维吾尔族 and 回族 are not told apart; of the women 2 are in them, so 满族 stays whole as well.
    const split = given({ 'FEMALE 汉族': 12, 'MALE 汉族': 20 }, true);
    expect(await statistics(PROVINCE, ['SEX', 'ETHNICITY'], [COUNTY])).toEqual(split);
    expect(await statistics(PROVINCE, ['ETHNICITY', 'SEX'], [COUNTY])).toEqual(split);
  });

  test('the total is that of the groups, whether or not they are asked for', async () => {
    expect(await statistics(PROVINCE, ['ETHNICITY'], [COUNTY], 'total withheld')).toMatchObject({
      total: 45,
      withheld: true,
    });
  });

  test.each<[string, string, readonly string[], readonly string[] | undefined, string, object]>([
    ['a filter', PROVINCE, ['ETHNICITY'], [COUNTY], 'total', { sex: 'MALE' }],
    ['rows chosen one by one', PROVINCE, ['ETHNICITY'], undefined, 'total', { number: [`${BASIC}000001`] }],
    ['another measure', PROVINCE, ['ETHNICITY'], [COUNTY], 'total women', {}],
    ['another measure of a group', PROVINCE, ['ETHNICITY'], [COUNTY], 'groups { count averageAge }', {}],
    ['less than a county', PROVINCE, ['ETHNICITY'], [TOWNSHIP], 'total', {}],
    ['less than a county among others', PROVINCE, ['ETHNICITY'], [COUNTY, '350803001001'], 'total', {}],
    ['two that are both not sex', PROVINCE, ['ETHNICITY', 'EDUCATION'], [COUNTY], 'total', {}],
    ['three', PROVINCE, ['SEX', 'ETHNICITY', 'POLITICAL_STATUS'], [COUNTY], 'total', {}],
    ['unions', PROVINCE, ['UNIT', 'ETHNICITY'], [COUNTY], 'total', {}],
    ['a township’s caller, whose rows are no county', TOWNSHIP, ['ETHNICITY'], undefined, 'total', {}],
  ])('refused: %s', async (_what, caller, by, unit, selected, filter) => {
    expect(await statistics(caller, by, unit, selected, filter)).toEqual({
      total: undefined,
      withheld: undefined,
      groups: {},
      denied: [['STATISTICS_DENIED', 'memberStatistics']],
    });
  });
});

describe('of rows that are only counted', () => {
  const WHO: readonly (readonly [string, string])[] = [
    ['another province', OTHER_PROVINCE],
    ['another city', OTHER_CITY],
  ];

  test.each(WHO)('%s is told what counties release', async (_who, caller) => {
    expect(await statistics(caller, [], [CITY])).toEqual(given({ '': 98 }, true));
    expect(await statistics(caller, ['SEX'], [CITY])).toEqual(given({ FEMALE: 20, MALE: 78 }, true));
    expect(await statistics(caller, ['ETHNICITY'], [CITY])).toEqual(given({ 汉族: 62, 满族: 13 }, true));
    expect(await statistics(caller, [], ['350804000000'])).toEqual(given({}, true));
    expect(await statistics(caller, [], ['350805000000'])).toEqual(given({}, false));
  });

  test('another county as well', async () => {
    expect(await statistics('350805000000', ['SEX'], [COUNTY])).toEqual(
      given({ FEMALE: 20, MALE: 39 }, false),
    );
  });

  test.each(WHO)('%s is told nothing that they do not name', async (_who, caller) => {
    expect(await statistics(caller, ['SEX'], undefined)).toEqual(given({}, false));
  });

  test.each(WHO)('%s is refused whatever is no table of a county', async (_who, caller) => {
    const refused = { denied: [['STATISTICS_DENIED', 'memberStatistics']] };
    expect(await statistics(caller, [], [CITY], 'women')).toMatchObject(refused);
    expect(await statistics(caller, ['SEX'], [BASIC])).toMatchObject(refused);
    expect(await statistics(caller, ['SEX'], [CITY], 'total', { sex: 'MALE' })).toMatchObject(refused);
    expect(await statistics(caller, [], undefined, 'total', { number: [`${BASIC}000001`] })).toMatchObject(
      refused,
    );
  });

  test('counting opens no row, in the same request either', async () => {
    const query = `{
      before: memberSearch(filter: { unit: ["${CITY}"] }) { totalCount }
      memberStatistics(filter: { unit: ["${CITY}"] }, by: []) { total }
      member(number: "${BASIC}000001") { number }
      after: memberSearch(filter: { unit: ["${CITY}"] }) { totalCount edges { node { number } } }
    }`;
    const { data, errors } = await site.ask('members', query, {}, OTHER_PROVINCE);
    expect({ data, errors }).toEqual({
      data: {
        before: { totalCount: 0 },
        memberStatistics: { total: 98 },
        member: null,
        after: { totalCount: 0, edges: [] },
      },
      errors: undefined,
    });
  });
});

test('a union below a county is given its own and nothing of its neighbours', async () => {
  const own = given({ 回族: 3, 汉族: 32, 满族: 13, 维吾尔族: 2 }, false);
  expect(await statistics(BASIC, ['ETHNICITY'], undefined)).toEqual(own);
  expect(await statistics(BASIC, ['ETHNICITY'], [COUNTY])).toEqual(own);
});

test('fragments are parts of counties, each with a table of its own', async () => {
  const ask = async (fragments: readonly string[]) => {
    const query = `{ memberStatistics(filter: { unit: ["${COUNTY}"] }, by: [ETHNICITY]) { total withheld } }`;
    const { data } = await site.ask('members', query, {}, PROVINCE, { fragments });
    return data.memberStatistics;
  };
  expect(await ask(['350802??????'])).toEqual({ total: 45, withheld: true });
  // The nine of the county itself are all alike.
  expect(await ask(['350802000000'])).toEqual({ total: 0, withheld: true });
  expect(await ask([])).toEqual({ total: 0, withheld: false });
});

describe('a part of a unit', () => {
  const query = `query ($filter: MemberFilter) {
    memberStatistics(filter: $filter, by: [ETHNICITY]) { total withheld groups { count } }
  }`;
  const ask = async (caller: string, unit: string, fragments: readonly string[]) => {
    const { data } = await site.ask('members', query, { filter: { unit: [unit] } }, caller, { fragments });
    return data.memberStatistics;
  };

  test.each([
    ['that is there', [BASIC]],
    ['that is not', ['350802009009']],
    ['and the rest of it', [BASIC, '350802009009']],
  ])('%s releases nothing, and nobody hears whether it has rows', async (_what, fragments) => {
    expect(await ask(PROVINCE, COUNTY, fragments)).toEqual({ total: 0, withheld: true, groups: [] });
  });

  test('beside whole units takes nothing from them, and whoever may read it counts it', async () => {
    const [released] = [await ask(PROVINCE, CITY, ['350803??????', BASIC])];
    expect(released).toEqual({ total: 30, withheld: true, groups: [{ count: 30 }] });
    expect(await ask(NATIONAL, COUNTY, [BASIC])).toMatchObject({ total: 50, withheld: false });
  });
});
