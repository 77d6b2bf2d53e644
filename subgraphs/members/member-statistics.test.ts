import { memberRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

const ZHANG = '350802001001000001';
const LI = '350802001001000002';
const MOVED = '350803001001000001';

/** The same day so many years ago; from 29 February only years that have one are asked for. */
const born = (years: number): string => {
  const today = new Date();
  return new Date(Date.UTC(today.getFullYear() - years, today.getMonth(), today.getDate()))
    .toISOString()
    .slice(0, 10);
};

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert('member', [
    memberRow(ZHANG, '张伟', {
      birth_date: born(40),
      ethnicity: '汉族',
      education: '本科',
      political_status: '中共党员',
      employment: '在岗',
      skill_level: '无',
      household_type: '农业',
      is_migrant_worker: true,
      membership_change: '入会',
      membership_change_on: '2015-06-01',
    }),
    memberRow(LI, '李娜', {
      sex: 'FEMALE',
      birth_date: born(24),
      ethnicity: '汉族',
      is_migrant_worker: false,
      membership_change_on: '2019-01-31',
    }),
    // Issued by one union, now of another: counted where the member is.
    memberRow(MOVED, '买买提·艾山', { organization_code: '350802001002', ethnicity: '维吾尔族' }),
  ]);
});

afterAll(() => site.stop());

const MEASURES = `women migrantWorkers ageSum ageCount averageAge oldestBirthDate youngestBirthDate
  latestMembershipChangeOn`;

async function statistics(
  selected: string,
  { by = [] as readonly string[], filter = {} as object, code = undefined as string | undefined } = {},
) {
  const { data, errors } = await site.ask(
    'members',
    `query ($filter: MemberFilter, $by: [MemberDimension!]!) {
      memberStatistics(filter: $filter, by: $by) { ${selected} }
    }`,
    { filter, by },
    code,
  );
  expect(errors).toBeUndefined();
  return data.memberStatistics;
}

test('everything that is said of the whole and of a group', async () => {
  const han = {
    women: 1,
    migrantWorkers: 1,
    ageSum: 64,
    ageCount: 2,
    averageAge: 32,
    oldestBirthDate: born(40),
    youngestBirthDate: born(24),
    latestMembershipChangeOn: '2019-01-31',
  };
  const uighur = {
    women: 0,
    migrantWorkers: 0,
    ageSum: 0,
    ageCount: 0,
    averageAge: null,
    oldestBirthDate: null,
    youngestBirthDate: null,
    latestMembershipChangeOn: null,
  };
  const asked = `total ${MEASURES} groups { ethnicity count ${MEASURES} }`;
  expect(await statistics(asked, { by: ['ETHNICITY'] })).toEqual({
    total: 3,
    ...han,
    groups: [
      { ethnicity: '汉族', count: 2, ...han },
      { ethnicity: '维吾尔族', count: 1, ...uighur },
    ],
  });
});

test.each([
  ['UNIT', 'unitCode', '350802001001: 2, 350802001002: 1'],
  ['SEX', 'sex', 'FEMALE: 1, MALE: 2'],
  ['AGE_BAND', 'ageBand', '20: 1, 40: 1, null: 1'],
  ['ETHNICITY', 'ethnicity', '汉族: 2, 维吾尔族: 1'],
  ['EMPLOYMENT', 'employment', '在岗: 1, null: 2'],
  ['EDUCATION', 'education', '本科: 1, null: 2'],
  ['SKILL_LEVEL', 'skillLevel', '无: 1, null: 2'],
  ['POLITICAL_STATUS', 'politicalStatus', '中共党员: 1, null: 2'],
  ['HOUSEHOLD_TYPE', 'householdType', '农业: 1, null: 2'],
  ['MIGRANT_WORKER', 'isMigrantWorker', 'false: 1, true: 1, null: 1'],
  ['MEMBERSHIP_CHANGE', 'membershipChange', '入会: 1, null: 2'],
  ['MEMBERSHIP_CHANGE_YEAR', 'membershipChangeYear', '2015: 1, 2019: 1, null: 1'],
])('by %s', async (dimension, field, expected) => {
  const { groups } = await statistics(`groups { ${field} count }`, { by: [dimension] });
  const counts = groups.map((group: Record<string, unknown>) => `${group[field]}: ${group.count}`);
  expect(counts.join(', ')).toBe(expected);
});

test('a union counts the members it has, not those it once gave a number', async () => {
  const counted = async (code: string) => (await statistics('total', { code })).total;
  expect(await counted('350802001002')).toBe(1);
  expect(await counted('350803001001')).toBe(0);
  expect(await statistics('total', { filter: { unit: ['350802000000'] } })).toEqual({ total: 3 });
});

test('the union of a group is a reference, where the caller may see it', async () => {
  const asked = { by: ['UNIT'], filter: { sex: 'FEMALE' } };
  expect(await statistics('groups { unit { code } }', asked)).toEqual({
    groups: [{ unit: { code: '350802001001' } }],
  });
});
