/** The fragments of a request narrow every read to the rows that lie in them, and nothing else. */
import { organizationRow, staffRow } from '../../testing/rows.ts';
import { startTestSite, type TestSite } from '../../testing/test-site.ts';

let site: TestSite;

const CLERK = '003010014001';
const NEIGHBOUR = '003020014001';
const OFFICE = '003000700001';
const DEPARTMENT = '080000100001';

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [
    staffRow(CLERK, 'An'),
    staffRow(NEIGHBOUR, 'Bình'),
    staffRow(OFFICE, 'Cúc'),
    staffRow(DEPARTMENT, 'Dung'),
  ]);
  await site.insert('staff_reward', [
    { staff_code: CLERK, ordinal: 1, form: 'Bằng khen' },
    { staff_code: NEIGHBOUR, ordinal: 1, form: 'Giấy khen' },
  ]);
  await site.insert('organization', [
    organizationRow('0030100', 'An Thủy', { parent_code: '0030000' }),
    organizationRow('0030000', 'Lệ Thủy', { level: 'district' }),
  ]);
});

afterAll(() => site.stop());

async function ask(query: string, fragments: readonly string[] | undefined, code?: string) {
  const { data, errors } = await site.ask('personnel', query, {}, code, { fragments });
  expect(errors).toBeUndefined();
  return data;
}

const codesIn = async (
  fragments: readonly string[] | undefined,
  code?: string,
): Promise<readonly string[]> => {
  const { staffSearch } = await ask(
    '{ staffSearch { totalCount edges { node { code } } } }',
    fragments,
    code,
  );
  const codes = staffSearch.edges.map((edge: { node: { code: string } }) => edge.node.code);
  expect(staffSearch.totalCount).toBe(codes.length);
  return codes;
};

test.each<[string, readonly string[] | undefined, readonly string[]]>([
  ['none named: all that is here', undefined, [CLERK, NEIGHBOUR, OFFICE, DEPARTMENT]],
  ['one', ['00301???????'], [CLERK]],
  [
    'several, one inside the other',
    ['00302???????', '08??????????', '003020014???'],
    [NEIGHBOUR, DEPARTMENT],
  ],
  ['one with a free position in the middle', ['00???0014???'], [CLERK, NEIGHBOUR]],
  ['everything', ['????????????'], [CLERK, NEIGHBOUR, OFFICE, DEPARTMENT]],
  ['one of which nothing is here', ['07??????????'], []],
  ['not one', [], []],
])('%s', async (_what, fragments, codes) => {
  expect(await codesIn(fragments)).toEqual(codes);
});

test('they narrow what the caller may see, and never widen it', async () => {
  expect(await codesIn(['????????????'], CLERK)).toEqual([CLERK]);
  expect(await codesIn(['00302???????'], CLERK)).toEqual([]);
  expect(await codesIn(['00301???????', '00302???????'], CLERK)).toEqual([CLERK]);
  expect(await codesIn(['????????????'], 'none')).toEqual([]);
});

test('a row of another fragment is absent however it is asked for', async () => {
  const fragments = ['00302???????'];
  expect(await ask(`{ staff(code: "${CLERK}") { fullName } }`, fragments)).toEqual({ staff: null });
  const entities = `{ _entities(representations: [
    { __typename: "Staff", code: "${CLERK}" }, { __typename: "Staff", code: "${NEIGHBOUR}" }
  ]) { ... on Staff { rewards { form } } } }`;
  expect(await ask(entities, fragments)).toEqual({
    _entities: [null, { rewards: [{ form: 'Giấy khen' }] }],
  });
  expect(await ask('{ staffSearch(first: 1) { pageInfo { hasNextPage } } }', fragments)).toEqual({
    staffSearch: { pageInfo: { hasNextPage: false } },
  });
});

test('an organization has a shorter code and lies in a fragment by the positions that both have', async () => {
  const { data } = await site.ask(
    'organizations',
    '{ organizationSearch { edges { node { code } } } }',
    {},
    undefined,
    { fragments: ['00301???????'] },
  );
  expect(data.organizationSearch.edges).toEqual([{ node: { code: '0030100' } }]);
});

test('what a row refers to may lie anywhere: only the scope decides whether it is named', async () => {
  const fragments = ['00301???????'];
  const query = `{ _entities(representations: [
    { __typename: "Organization", code: "0030100", parentCode: "0030000" }
  ]) { ... on Organization { parent { code } } } }`;
  expect(await ask(query, fragments)).toEqual({ _entities: [{ parent: { code: '0030000' } }] });
  expect(await ask(query, fragments, CLERK)).toEqual({ _entities: [{ parent: null }] });
});
