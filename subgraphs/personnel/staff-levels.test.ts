/** An official along a department's line, as the department sees them beside its own people. */

import { toSortOrder } from '../shared/connection/order.ts';
import { decodePosition } from '../shared/connection/position.ts';
import { positionRow, staffRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';
import { staffOrder } from './staff.table.ts';

let site: TestSite;

/** A commune's accountant (title 16), whom the department of finance sees. */
const ACCOUNTANT = '003010016001';
/** Its clerk, whom it does not. */
const CLERK = '003010014001';
const OWN = '050000100001';

const FINANCE = OWN;
const HOME_AFFAIRS = '020000100001';
const DISTRICT = '003000100001';

const person = {
  birth_date: '1980-02-29',
  ethnicity: 'Kinh',
  religion: 'Không',
  native_place_province: 'Quảng Bình',
  qualification: 'ĐH',
  qualification_field: 'Kế toán',
  political_theory: 'TC',
  rank: 'Kế toán viên',
  rank_code: '06.031',
  pay_coefficient: 2.34,
  recruitment_date: '2005-09-01',
  party_join_date: '2010-03-26',
  health: 'Tốt',
  id_number: '194000000',
  assessment: 'Tốt',
};

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow(ACCOUNTANT, 'Trần Thị Ánh', person),
    staffRow(CLERK, 'Nguyễn Văn An', person),
    staffRow(OWN, 'Lê Đức Bình', person),
  ]);
  await site.insert('staff_position', [positionRow(ACCOUNTANT, 'Tài chính - kế toán')]);
  await site.insert('staff_reward', [{ staff_code: ACCOUNTANT, ordinal: 1, form: 'Bằng khen' }]);
  await site.insert('staff_family', [
    { staff_code: ACCOUNTANT, ordinal: 1, side: 'OWN', relation: 'Bố đẻ', full_name: 'Trần Văn Ba' },
  ]);
});

afterAll(() => site.stop());

const ask = async (query: string, caller: string, variables = {}) => {
  const { data, errors = [] } = await site.ask('personnel', query, variables, caller);
  return { data, denied: errors.map(({ path, extensions }) => [extensions.code, path?.join('.')]) };
};

const SHOWN = `access code personnelCode fullName sex organizationCode organization { code } rank rankCode politicalTheory
  qualification { code field } recruitmentDate position { title }`;
const HIDDEN = `birthDate ethnicity religion nativePlace { province } payCoefficient partyJoinDate health idNumber assessment
  rewards { form } familyOwn { fullName } careers { description }`;

const shown = {
  access: 'REDUCED',
  code: ACCOUNTANT,
  personnelCode: ACCOUNTANT,
  fullName: 'Trần Thị Ánh',
  sex: 'FEMALE',
  organizationCode: '0030100',
  organization: { code: '0030100' },
  rank: 'Kế toán viên',
  rankCode: '06.031',
  politicalTheory: 'TC',
  qualification: { code: 'ĐH', field: 'Kế toán' },
  recruitmentDate: '2005-09-01',
  position: [{ title: 'Tài chính - kế toán' }],
};
const hidden = {
  birthDate: null,
  ethnicity: null,
  religion: null,
  nativePlace: null,
  payCoefficient: null,
  partyJoinDate: null,
  health: null,
  idNumber: null,
  assessment: null,
  rewards: null,
  familyOwn: null,
  careers: null,
};

test('along its line a department reads what table 2.14 gives it', async () => {
  const selected = `${SHOWN} ${HIDDEN}`;
  const expected = { ...shown, ...hidden };
  expect(await ask(`{ staff(code: "${ACCOUNTANT}") { ${selected} } }`, FINANCE)).toEqual({
    data: { staff: expected },
    denied: [],
  });
  const representation = [{ __typename: 'Staff', code: ACCOUNTANT }];
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Staff { ${selected} } } }`;
  expect(await ask(query, FINANCE, { r: representation })).toEqual({
    data: { _entities: [expected] },
    denied: [],
  });
});

test('whoever reads a row in full is told so', async () => {
  const query = `{ staff(code: "${ACCOUNTANT}") { access birthDate rewards { form } careers { description } } }`;
  const inFull = {
    access: 'FULL',
    birthDate: '1980-02-29',
    rewards: [{ form: 'Bằng khen' }],
    careers: [],
  };
  for (const caller of [HOME_AFFAIRS, DISTRICT, CLERK]) {
    expect(await ask(query, caller)).toEqual({ data: { staff: inFull }, denied: [] });
  }
});

test('names are read along the line, so a page of both levels comes by name', async () => {
  const query = '{ staffSearch { edges { cursor node { code access fullName birthDate } } } }';
  const { data } = await ask(query, FINANCE);
  const byName = toSortOrder(staffOrder, [{ by: 'NAME' }]);
  expect(
    data.staffSearch.edges.map(({ cursor, node }: { cursor: string; node: { code: string } }) => [
      node,
      decodePosition(byName, cursor)[1],
    ]),
  ).toEqual([
    [{ code: ACCOUNTANT, access: 'REDUCED', fullName: 'Trần Thị Ánh', birthDate: null }, ACCOUNTANT],
    [{ code: OWN, access: 'FULL', fullName: 'Lê Đức Bình', birthDate: '1980-02-29' }, OWN],
  ]);
});

test.each([
  ['date of birth', '(filter: { birthDate: { to: "1980-12-31" } })'],
  ['age', '(filter: { age: { from: 40 } })'],
  ['ethnic group', '(filter: { ethnicity: ["Kinh"] })'],
  ['membership of the Party', '(filter: { partyMember: true })'],
  ['order of birth', '(orderBy: { by: BIRTH_DATE })'],
])('it looks for nobody by %s, but among its own', async (_what, args) => {
  expect((await ask(`{ staffSearch${args} { totalCount } }`, FINANCE)).denied).toEqual([
    ['FILTER_DENIED', 'staffSearch'],
  ]);
  const own = args.includes('filter')
    ? args.replace('filter: {', 'filter: { unit: ["0500000"]')
    : args.replace('(', '(filter: { unit: ["0500000"] }, ');
  expect(await ask(`{ staffSearch${own} { totalCount } }`, FINANCE)).toEqual({
    data: { staffSearch: { totalCount: 1 } },
    denied: [],
  });
});

test.each([
  ['name', '(filter: { name: "anh" })'],
  ['position', '(filter: { position: "ke toan" })'],
  ['rank', '(filter: { rank: ["06.031"], unit: ["0030000"] })'],
  [
    'qualification',
    '(filter: { qualification: ["ĐH"], sex: FEMALE, unit: ["0030100"] }, orderBy: { by: RANK })',
  ],
])('it looks by %s', async (_what, args) => {
  expect(await ask(`{ staffSearch${args} { edges { node { code } } } }`, FINANCE)).toEqual({
    data: { staffSearch: { edges: [{ node: { code: ACCOUNTANT } }] } },
    denied: [],
  });
});

test('it counts by what it reads, and its line is no unit that would release the rest', async () => {
  const statistics = (by: string, selected = 'total withheld', args = '') =>
    ask(`{ staffStatistics(by: [${by}]${args}) { ${selected} } }`, FINANCE);
  const all = { data: { staffStatistics: { total: 2, withheld: false } }, denied: [] };
  expect(await statistics('RANK, SEX')).toEqual(all);
  for (const by of ['ETHNICITY', 'AGE_BAND', 'PARTY_MEMBER']) {
    expect((await statistics(by)).denied).toEqual([['STATISTICS_DENIED', 'staffStatistics']]);
  }
  expect((await statistics('SEX', 'averageAge')).denied).toEqual([['STATISTICS_DENIED', 'staffStatistics']]);
  const own = ', filter: { unit: ["0500000"] }';
  expect((await statistics('ETHNICITY', 'total withheld partyMembers', own)).data).toEqual({
    staffStatistics: { total: 1, withheld: false, partyMembers: 1 },
  });
});
