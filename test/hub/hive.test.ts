/** An ordinary federation gateway over a hub's subgraphs answers what the hub itself answers: it need know nothing of us. */
import { type Ask, askGateway } from '../house/ask.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { trainingInAHouse } from '../training/in-a-house.ts';
import { CITY, NATIONAL, PROVINCE, STRANGER, TWO_LEVELS } from './fujian.ts';
import { type HiveGateway, openHiveGateway } from './hive-gateway.ts';
import { leafThrough } from './leaf-through.ts';
import { QUESTIONS, STAFF_OF_A_UNIT, TRAINING } from './questions.ts';

let house: HubHouse;
let hive: HiveGateway;
let ask: Ask;
let stopAsking: () => Promise<void>;
beforeAll(async () => {
  house = await openHubHouse({ ...TWO_LEVELS, subgraphs: [trainingInAHouse] });
  hive = await openHiveGateway(house.hubSettings.subgraphs, `${house.hubUrl}/subgraphs`);
  ({ ask, stop: stopAsking } = await askGateway(hive.url, house.keys.hub.issuer));
}, 60_000);
afterAll(async () => {
  await stopAsking?.();
  await hive?.close();
  await house?.close();
}, 30_000);

/**
 * Hive Gateway 2.15 takes a subgraph apart in which a field has `@requires` (`Organization.parent`), and then does not
 * find the fields of `Staff` below `Organization.staff`: it does not even ask for them.
 */
const ASKED = [...QUESTIONS, ...TRAINING].filter(({ title }) => title !== STAFF_OF_A_UNIT);

describe.each([PROVINCE, CITY, STRANGER])('to $subject', (caller) => {
  test.each(ASKED)('$title', async ({ text }) => {
    const variables = { unit: ['350000000000'] };
    const [own, through] = [await house.askHub(caller, text, variables), await ask(caller, text, variables)];
    // It knows no policy: what is denied it learns from a subgraph, if it comes to ask one.
    expect(own.errors.filter(({ extensions }) => !/_DENIED$/.test(String(extensions?.code)))).toEqual([]);
    if (own.errors.length === 0) expect(through.errors).toEqual([]);
    expect(through.data).toEqual(own.data);
  });
});

test.each([
  { search: 'memberSearch', node: 'number name organization { name memberCount }', size: 13 },
  { search: 'organizationSearch', node: 'code name parent { name }', size: 6 },
  { search: 'trainingSearch', node: '... on Course { number } ... on Attendance { staffCode }', size: 30 },
] as const)('$search, page by page, from both ends', async (leafing) => {
  for (const towards of ['end', 'start'] as const) {
    const expected = await leafThrough({ query: house.askHub }, PROVINCE, { ...leafing, towards });
    expect(expected.length).toBeGreaterThan(2);
    expect(await leafThrough({ query: ask }, PROVINCE, { ...leafing, towards })).toEqual(expected);
  }
});

test('which cities answered stands in the coverage, although it drops an error beside data', async () => {
  await house.stopSite('city-3');
  try {
    const { data } = await ask(
      NATIONAL,
      '{ memberSearch(first: 3) { edges { node { number } } coverage { complete sites { site status } } } }',
    );
    const { edges, coverage } = (data as { readonly memberSearch: Answered }).memberSearch;
    expect(edges).toHaveLength(3);
    expect(coverage.complete).toBe(false);
    expect(coverage.sites.filter(({ status }) => status !== 'ANSWERED').map(({ site }) => site)).toEqual([
      'city-3',
    ]);
  } finally {
    await house.startSite('city-3');
  }
});

interface Answered {
  readonly edges: readonly object[];
  readonly coverage: {
    readonly complete: boolean;
    readonly sites: readonly { readonly site: string; readonly status: string }[];
  };
}

test('a cursor it hands out is good for the caller it was given to', async () => {
  const text = 'query ($after: String) { memberSearch(first: 2, after: $after) { pageInfo { endCursor } } }';
  const { data } = await ask(PROVINCE, text);
  const { endCursor } = (data as { memberSearch: { pageInfo: { endCursor: string } } }).memberSearch.pageInfo;
  expect((await ask(PROVINCE, text, { after: endCursor })).errors).toEqual([]);
  const another = await ask({ ...PROVINCE, subject: 'another' }, text, { after: endCursor });
  expect(another.errors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
});

test('without a token of the caller there is nothing to be had through it either', async () => {
  const { data, errors } = await ask('nobody', '{ memberSearch(first: 1) { totalCount } }');
  expect(data?.memberSearch ?? null).toBe(null);
  expect(errors.length).toBeGreaterThan(0);
});
