/** What the caller's scope does not cover is absent, however it is asked for. */
import { organizationRow, staffRow } from '../../testing/rows.ts';
import { startTestSite, type TestSite } from '../../testing/test-site.ts';

let site: TestSite;

const CLERK = '003010014001';
const ACCOUNTANT = '003010016001';
const NEIGHBOUR = '003020014001';
const OFFICE = '003000700001';
const DEPARTMENT = '080000100001';

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow(CLERK, 'An'),
    staffRow(ACCOUNTANT, 'Bình'),
    staffRow(NEIGHBOUR, 'Cúc'),
    staffRow(OFFICE, 'Dung'),
    staffRow(DEPARTMENT, 'Em'),
  ]);
  await site.insert('staff_reward', [
    { staff_code: CLERK, ordinal: 1, form: 'Bằng khen' },
    { staff_code: NEIGHBOUR, ordinal: 1, form: 'Giấy khen' },
  ]);
  await site.insert('organization', [
    organizationRow('0030100', 'An Thủy'),
    organizationRow('0030200', 'Cam Thủy'),
    organizationRow('0030000', 'Lệ Thủy', { level: 'district' }),
    organizationRow('0030007', 'Phòng Công Thương', { level: 'district-office' }),
    organizationRow('0800000', 'Sở Công Thương', { level: 'department' }),
  ]);
});

afterAll(() => site.stop());

const HOME_AFFAIRS = '020000100001';
const FINANCE = '050000100001';
const INDUSTRY = '080000100001';
const DISTRICT = '003000100001';

const seen = async (caller: string): Promise<readonly string[]> => {
  const { data } = await site.ask('personnel', '{ staffSearch { edges { node { code } } } }', {}, caller);
  return data.staffSearch.edges.map((edge: { node: { code: string } }) => edge.node.code);
};

test.each([
  ['home affairs sees all', HOME_AFFAIRS, [CLERK, ACCOUNTANT, NEIGHBOUR, OFFICE, DEPARTMENT]],
  ['a district’s home affairs sees the district', DISTRICT, [CLERK, ACCOUNTANT, NEIGHBOUR, OFFICE]],
  ['a commune’s clerk sees the commune', CLERK, [CLERK, ACCOUNTANT]],
  ['a department sees its own and its line', INDUSTRY, [OFFICE, DEPARTMENT]],
  ['a line of titles crosses the communes', FINANCE, [ACCOUNTANT]],
  ['an office that no table names sees nothing', OFFICE, []],
  ['a caller without a code sees nothing', 'none', []],
  ['a caller with a code that is none sees nothing', '999999999999', []],
])('%s', async (_what, caller, codes) => {
  expect(await seen(caller)).toEqual(codes);
});

test.each([
  ['home affairs', HOME_AFFAIRS, ['0030000', '0030007', '0030100', '0030200', '0800000']],
  ['a commune’s clerk', CLERK, ['0030100']],
  // On the positions they share, the accountants' 00???0016??? covers the district as well as its communes.
  ['a department, whose line runs through the communes', FINANCE, ['0030000', '0030100', '0030200']],
  ['nobody', 'none', []],
])('organizations are seen where a post in them may be: %s', async (_what, caller, codes) => {
  const { data } = await site.ask(
    'organizations',
    '{ organizationSearch(orderBy: { by: CODE }) { totalCount edges { node { code } } } }',
    {},
    caller,
  );
  const found = data.organizationSearch.edges.map((edge: { node: { code: string } }) => edge.node.code);
  expect(found).toEqual(codes);
  expect(data.organizationSearch.totalCount).toBe(codes.length);
});

describe('for a commune’s clerk the neighbour does not exist', () => {
  const ask = (query: string, variables: object = {}) => site.ask('personnel', query, variables, CLERK);

  test('when looked up', async () => {
    const { data, errors } = await ask(`{ staff(code: "${NEIGHBOUR}") { fullName } }`);
    expect({ data, errors }).toEqual({ data: { staff: null }, errors: undefined });
  });

  test('as an entity', async () => {
    const { data } = await ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Staff { fullName rewards { form } } } }',
      { r: [NEIGHBOUR, CLERK].map((code) => ({ __typename: 'Staff', code })) },
    );
    expect(data._entities).toEqual([null, { fullName: 'An', rewards: [{ form: 'Bằng khen' }] }]);
  });

  test.each([
    ['by code', { code: [NEIGHBOUR] }],
    ['by unit', { unit: ['0030200'] }],
    ['by name', { name: 'Cúc' }],
    ['by the unit above both', { unit: ['0030000'], name: 'cuc' }],
  ])('when searched for %s', async (_what, filter) => {
    const { data } = await ask(
      'query ($filter: StaffFilter) { staffSearch(filter: $filter) { totalCount edges { node { code } } } }',
      { filter },
    );
    expect(data.staffSearch).toEqual({ totalCount: 0, edges: [] });
  });

  test('in totals and in what lies ahead and behind', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      staffSearch(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const whole = (await ask(query, { first: 2 })).data.staffSearch;
    // Three more people follow in the table, none of them for the clerk.
    expect(whole).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
    const beyond = (await ask(query, { last: 1, before: whole.pageInfo.startCursor })).data.staffSearch;
    expect(beyond.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('and the position of a row that is hidden tells nothing', async () => {
    const cursorOf = async (caller: string) => {
      const { data } = await site.ask(
        'personnel',
        `{ staffSearch { edges { cursor node { code } } } }`,
        {},
        caller,
      );
      return data.staffSearch.edges.find((edge: { node: { code: string } }) => edge.node.code === NEIGHBOUR)
        ?.cursor;
    };
    const hidden = await cursorOf(HOME_AFFAIRS);
    expect(await cursorOf(CLERK)).toBeUndefined();
    const { data } = await ask(
      'query ($after: String) { staffSearch(first: 5, after: $after) { edges { node { code } } pageInfo { hasNextPage hasPreviousPage } } }',
      { after: hidden },
    );
    expect(data.staffSearch).toEqual({ edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });
});

test('the unit above is named where it is seen, and is nobody where it is not', async () => {
  const parentFor = async (caller: string) => {
    const representations = [{ __typename: 'Organization', code: '0030100', parentCode: '0030000' }];
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { parent { code } } } }';
    return (await site.ask('personnel', query, { r: representations }, caller)).data._entities;
  };
  expect(await parentFor(DISTRICT)).toEqual([{ parent: { code: '0030000' } }]);
  expect(await parentFor(CLERK)).toEqual([{ parent: null }]);
  // Who does not see the commune itself is not even told that it has nothing above it.
  expect(await parentFor('none')).toEqual([null]);
});
