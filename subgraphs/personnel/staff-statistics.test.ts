import { staffRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

/** The same day so many years ago, moved by some days. From 29 February only years that have one are asked for. */
function born(years: number, days = 0): string {
  const today = new Date();
  const day = new Date(Date.UTC(today.getFullYear() - years, today.getMonth(), today.getDate() + days));
  return day.toISOString().slice(0, 10);
}

const CLERK = '003010014001';

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow(CLERK, 'An', {
      sex: 'MALE',
      birth_date: born(40),
      recruitment_date: born(12),
      ethnicity: 'Kinh',
      qualification: 'ĐH',
      rank_code: '01.003',
      party_join_date: '2010-03-26',
    }),
    staffRow('003010016001', 'Bình', {
      birth_date: born(40, 1),
      recruitment_date: born(12, 1),
      ethnicity: 'Bru-Vân Kiều',
      qualification: 'ĐH',
    }),
    staffRow('003000700001', 'Cúc', { birth_date: born(28), ethnicity: 'Kinh', political_theory: 'TC' }),
    staffRow('080000100001', 'Dung', { sex: 'MALE', state_management: 'CVC' }),
  ]);
});

afterAll(() => site.stop());

const MEASURES = `women partyMembers ageSum ageCount averageAge oldestBirthDate youngestBirthDate
  serviceYearsSum serviceYearsCount averageServiceYears`;

async function statistics(
  selected: string,
  {
    by = [] as readonly string[],
    filter = null as object | null,
    code = undefined as string | undefined,
    extensions = {},
  } = {},
) {
  const { data, errors } = await site.ask(
    'personnel',
    `query ($filter: StaffFilter, $by: [StaffDimension!]!) {
      staffStatistics(filter: $filter, by: $by) { ${selected} }
    }`,
    { filter, by },
    code,
    extensions,
  );
  expect(errors).toBeUndefined();
  return data.staffStatistics;
}

test('everything that is said of the whole', async () => {
  expect(await statistics(`total ${MEASURES}`)).toEqual({
    total: 4,
    women: 2,
    partyMembers: 1,
    // Whose birthday is tomorrow has not completed the year.
    ageSum: 40 + 39 + 28,
    ageCount: 3,
    averageAge: 107 / 3,
    oldestBirthDate: born(40),
    youngestBirthDate: born(28),
    serviceYearsSum: 12 + 11,
    serviceYearsCount: 2,
    averageServiceYears: 11.5,
  });
});

test('everything that is said of a group', async () => {
  const { groups } = await statistics(`groups { sex count ${MEASURES} }`, { by: ['SEX'] });
  expect(groups.map(({ sex }: { sex: string }) => sex)).toEqual(['FEMALE', 'MALE']);
  expect(groups[0]).toEqual({
    sex: 'FEMALE',
    count: 2,
    women: 2,
    partyMembers: 0,
    ageSum: 67,
    ageCount: 2,
    averageAge: 33.5,
    oldestBirthDate: born(40, 1),
    youngestBirthDate: born(28),
    serviceYearsSum: 11,
    serviceYearsCount: 1,
    averageServiceYears: 11,
  });
});

test.each([
  ['UNIT', 'unitCode', '0030007: 1, 0030100: 2, 0800001: 1'],
  ['SEX', 'sex', 'FEMALE: 2, MALE: 2'],
  ['AGE_BAND', 'ageBand', '25: 1, 35: 1, 40: 1, null: 1'],
  ['ETHNICITY', 'ethnicity', 'Bru-Vân Kiều: 1, Kinh: 2, null: 1'],
  ['RANK', 'rankCode', '01.003: 1, null: 3'],
  ['QUALIFICATION', 'qualification', 'ĐH: 2, null: 2'],
  ['POLITICAL_THEORY', 'politicalTheory', 'TC: 1, null: 3'],
  ['STATE_MANAGEMENT', 'stateManagement', 'CVC: 1, null: 3'],
  ['PARTY_MEMBER', 'partyMember', 'false: 3, true: 1'],
])('by %s', async (dimension, field, expected) => {
  const { total, groups } = await statistics(`total groups { ${field} count }`, { by: [dimension] });
  const counts = groups.map((group: Record<string, unknown>) => `${group[field]}: ${group.count}`);
  expect(counts.join(', ')).toBe(expected);
  expect(total).toBe(4);
});

test('by the year of recruitment', async () => {
  const { groups } = await statistics('groups { recruitmentYear count }', { by: ['RECRUITMENT_YEAR'] });
  const years = [born(12), born(12, 1)].map((date) => Number(date.slice(0, 4)));
  expect(groups.at(-1)).toEqual({ recruitmentYear: null, count: 2 });
  expect(groups.slice(0, -1)).toEqual(
    [...new Set(years)].map((year) => ({
      recruitmentYear: year,
      count: years.filter((other) => other === year).length,
    })),
  );
});

test('by several, each once; keys of others are null', async () => {
  const { groups } = await statistics('groups { sex partyMember ethnicity count }', {
    by: ['PARTY_MEMBER', 'SEX', 'PARTY_MEMBER'],
  });
  expect(groups).toEqual([
    { sex: 'FEMALE', partyMember: false, ethnicity: null, count: 2 },
    { sex: 'MALE', partyMember: false, ethnicity: null, count: 1 },
    { sex: 'MALE', partyMember: true, ethnicity: null, count: 1 },
  ]);
});

test('by nothing all are one group', async () => {
  expect(await statistics('total groups { sex count averageAge }')).toEqual({
    total: 4,
    groups: [{ sex: null, count: 4, averageAge: 107 / 3 }],
  });
});

test.each([[[]], [['SEX', 'UNIT']]])(
  'of nobody there is no group, and nothing to divide by: by %j',
  async (by) => {
    const selected = `total ${MEASURES} groups { count }`;
    expect(await statistics(selected, { by, filter: { code: [] } })).toEqual({
      total: 0,
      women: 0,
      partyMembers: 0,
      ageSum: 0,
      ageCount: 0,
      averageAge: null,
      oldestBirthDate: null,
      youngestBirthDate: null,
      serviceYearsSum: 0,
      serviceYearsCount: 0,
      averageServiceYears: null,
      groups: [],
    });
    expect(await statistics('total averageAge', { by, filter: { code: [] } })).toEqual({
      total: 0,
      averageAge: null,
    });
  },
);

test('keys alone, or nothing but the type, can be asked of groups', async () => {
  expect(await statistics('groups { sex }', { by: ['SEX'] })).toEqual({
    groups: [{ sex: 'FEMALE' }, { sex: 'MALE' }],
  });
  expect(await statistics('groups { __typename }')).toEqual({ groups: [{ __typename: 'StaffGroup' }] });
});

test('the unit of a group is a reference, where the caller may see it', async () => {
  const { groups } = await statistics('groups { unit { __typename code } }', {
    by: ['UNIT'],
    filter: { unit: ['0030000'] },
  });
  expect(groups).toEqual([
    { unit: { __typename: 'Organization', code: '0030007' } },
    { unit: { __typename: 'Organization', code: '0030100' } },
  ]);
  expect((await statistics('groups { unit { code } }', { by: ['SEX'] })).groups).toEqual([
    { unit: null },
    { unit: null },
  ]);
});

test('a filter narrows whom it is about, as in a search', async () => {
  expect(await statistics('total', { filter: { unit: ['0030100'], sex: 'FEMALE' } })).toEqual({ total: 1 });
  expect(await statistics('total', { filter: { name: 'cuc' } })).toEqual({ total: 1 });
});

test('what the caller may not see is in no number', async () => {
  expect(await statistics('total women groups { unitCode count }', { by: ['UNIT'], code: CLERK })).toEqual({
    total: 2,
    women: 1,
    groups: [{ unitCode: '0030100', count: 2 }],
  });
  expect(await statistics('total groups { count }', { by: ['UNIT'], code: 'none' })).toEqual({
    total: 0,
    groups: [],
  });
});

test('a band of ages holds whom a search by those ages finds', async () => {
  const { groups } = await statistics('groups { ageBand count }', {
    by: ['AGE_BAND'],
    filter: { age: { from: 0 } },
  });
  for (const { ageBand, count } of groups) {
    const filter = { age: { from: ageBand, to: ageBand + 4 } };
    expect([ageBand, await statistics('total', { filter })]).toEqual([ageBand, { total: count }]);
  }
});

test('fragments add up to the whole', async () => {
  const selected = `total ${MEASURES}`;
  const parts = await Promise.all(
    [['00??????????'], ['08??????????', '07??????????']].map((fragments) =>
      statistics(selected, { extensions: { fragments } }),
    ),
  );
  const whole = await statistics(selected);
  expect(parts.map(({ total }) => total)).toEqual([3, 1]);
  for (const sum of ['women', 'partyMembers', 'ageSum', 'ageCount', 'serviceYearsSum', 'serviceYearsCount']) {
    expect([sum, parts[0][sum] + parts[1][sum]]).toEqual([sum, whole[sum]]);
  }
});

test('a site says that it answered itself', async () => {
  expect(await statistics('coverage { complete sites { site status rows } }')).toEqual({
    coverage: { complete: true, sites: [{ site: 'district-3', status: 'ANSWERED', rows: null }] },
  });
});
