import { positionRow, staffRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow('003010014001', 'Nguyễn Văn An', {
      sex: 'MALE',
      birth_date: '1980-02-29',
      ethnicity: 'Kinh',
      qualification: 'ĐH',
      rank_code: '01.003',
      recruitment_date: '2005-09-01',
      party_join_date: '2010-03-26',
    }),
    staffRow('003010016001', 'Trần Thị Ánh', {
      birth_date: '1990-07-15',
      ethnicity: 'Bru - Vân Kiều',
      qualification: 'CĐ',
      political_theory: 'TC',
    }),
    staffRow('003000700001', 'Lê Đức Bình', { sex: 'MALE', rank_code: '01.002', state_management: 'CVC' }),
    staffRow('080000100001', 'Phạm 100%_Cường\\', { sex: 'MALE', birth_date: '2000-01-01' }),
  ]);
  await site.insert('staff_position', [
    positionRow('003010014001', 'Công chức Văn phòng - thống kê'),
    positionRow('003010014001', 'Bí thư Đoàn xã', 2),
    positionRow('003000700001', 'Trưởng phòng'),
  ]);
});

afterAll(() => site.stop());

const SEARCH = /* GraphQL */ `
  query ($filter: StaffFilter) {
    staffSearch(filter: $filter) {
      totalCount
      edges { node { code } }
    }
  }
`;

const AN = '003010014001';
const ANH = '003010016001';
const BINH = '003000700001';
const CUONG = '080000100001';

async function found(filter: object | null): Promise<readonly string[]> {
  const { data, errors } = await site.ask('personnel', SEARCH, { filter });
  expect(errors).toBeUndefined();
  const codes = data.staffSearch.edges.map((edge: { node: { code: string } }) => edge.node.code);
  expect(data.staffSearch.totalCount).toBe(codes.length);
  return codes;
}

test.each<[string, object | null, readonly string[]]>([
  ['without a filter, everybody by name', null, [AN, ANH, BINH, CUONG]],
  ['an empty filter', {}, [AN, ANH, BINH, CUONG]],
  [
    'nulls ask for nothing',
    { name: null, code: null, sex: null, birthDate: null, age: null },
    [AN, ANH, BINH, CUONG],
  ],

  ['a name with diacritics', { name: 'Đức Bình' }, [BINH]],
  ['a name without', { name: 'duc binh' }, [BINH]],
  ['part of a name', { name: 'guyen' }, [AN]],
  ['an empty name is part of every name', { name: '  ' }, [AN, ANH, BINH, CUONG]],
  ['a percent sign is a percent sign', { name: '%' }, [CUONG]],
  ['an underscore is an underscore', { name: '_' }, [CUONG]],
  ['a backslash is a backslash', { name: '\\' }, [CUONG]],

  ['codes', { code: [AN, CUONG] }, [AN, CUONG]],
  ['no code at all', { code: [] }, []],
  ['a commune', { unit: ['0030100'] }, [AN, ANH]],
  ['a district and everything below it', { unit: ['0030000'] }, [AN, ANH, BINH]],
  ['an office', { unit: ['0030007'] }, [BINH]],
  ['one unit or the other', { unit: ['0800000', '0030007'] }, [BINH, CUONG]],
  ['no unit at all', { unit: [] }, []],

  ['sex', { sex: 'FEMALE' }, [ANH]],
  ['born from a day on', { birthDate: { from: '1990-07-15' } }, [ANH, CUONG]],
  ['born up to a day', { birthDate: { to: '1990-07-15' } }, [AN, ANH]],
  ['born between', { birthDate: { from: '1980-02-29', to: '1980-02-29' } }, [AN]],
  ['born between the wrong way round', { birthDate: { from: '2000-01-01', to: '1980-01-01' } }, []],
  ['old enough', { age: { from: 40 } }, [AN]],
  ['young enough', { age: { to: 39 } }, [ANH, CUONG]],
  ['qualifications', { qualification: ['ĐH', 'CĐ'] }, [AN, ANH]],
  ['political theory', { politicalTheory: ['TC'] }, [ANH]],
  ['state management', { stateManagement: ['CVC'] }, [BINH]],
  ['ranks', { rank: ['01.002'] }, [BINH]],
  ['any of several positions', { position: 'bi thu' }, [AN]],
  ['part of a position', { position: 'phòng' }, [AN, BINH]],
  ['party members', { partyMember: true }, [AN]],
  ['who is no party member', { partyMember: false }, [ANH, BINH, CUONG]],
  ['ethnic groups', { ethnicity: ['Bru - Vân Kiều', 'Chứt'] }, [ANH]],
  ['recruited between', { recruitmentDate: { from: '2005-01-01', to: '2005-12-31' } }, [AN]],
  ['all of it holds', { sex: 'MALE', unit: ['0030000'], partyMember: true }, [AN]],
])('%s', async (_what, filter, codes) => {
  expect(await found(filter)).toEqual(codes);
});

test.each<[string, object]>([
  ['NUL in a name', { name: 'a\0n' }],
  ['NUL in a list', { ethnicity: ['Kinh\0', '\0'] }],
  ['NUL in a position', { position: '\0' }],
  ['half a surrogate pair', { name: '\ud800', rank: ['\udfff'] }],
  ['quotes and braces', { ethnicity: ['{"a","b"}', "'; DROP TABLE staff; --", '\\'] }],
  ['a very long name', { name: 'a%_\\'.repeat(5_000) }],
  [
    'more values than a statement has parameters',
    { rank: Array.from({ length: 70_000 }, (_, at) => `${at}`) },
  ],
  [
    'more units than a statement would like',
    { unit: Array.from({ length: 20_000 }, () => ['0030100', '0800001']).flat() },
  ],
  ['ages out of all range', { age: { from: -2_147_483_648, to: 2_147_483_647 } }],
  ['the ends of the calendar', { birthDate: { from: '0001-01-01', to: '9999-12-31' } }],
])('no input makes the database complain: %s', async (_what, filter) => {
  await found(filter);
});

test.each<[string, object, RegExp]>([
  ['a day that is not in the calendar', { birthDate: { from: '2023-02-29' } }, /not a date/],
  ['infinity', { birthDate: { to: 'infinity' } }, /not a date/],
  ['a sex that is none', { sex: 'X' }, /Sex/],
])('refused before the database is asked: %s', async (_what, filter, message) => {
  const { errors } = await site.ask('personnel', SEARCH, { filter });
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a wrong code is refused, naming the segment', async () => {
  const { errors } = await site.ask('personnel', SEARCH, { filter: { code: ['003290014001'] } });
  expect(errors).toEqual([
    expect.objectContaining({
      message: expect.stringMatching(/segment X .*"29"/),
      extensions: expect.objectContaining({ code: 'CODE_INVALID', scheme: 'StaffCode', segment: 'X' }),
    }),
  ]);
});

test('a wrong code written into the operation is refused the same way', async () => {
  const { errors } = await site.ask('personnel', '{ staff(code: "003010114001") { fullName } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'CODE_INVALID', segment: 'P' });
});

test('an order that names a field twice is refused', async () => {
  const { data, errors } = await site.ask(
    'personnel',
    '{ staffSearch(orderBy: [{ by: NAME }, { by: NAME, direction: DESC }]) { totalCount } }',
  );
  expect(data).toEqual({ staffSearch: null });
  expect(errors?.[0]).toMatchObject({
    path: ['staffSearch'],
    extensions: { code: 'ORDER_INVALID', field: 'NAME' },
  });
});
