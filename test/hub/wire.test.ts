/** What is said beside the question is heeded by a hub as by a site, and handed on to its own. */
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { askHub, assertionOf, type HubReply } from './ask-hub.ts';
import { HUB, NATIONAL, PROVINCE, TWO_LEVELS } from './fujian.ts';

let house: HubHouse;
beforeAll(async () => {
  house = await openHubHouse(TWO_LEVELS);
}, 60_000);
afterAll(() => house?.close(), 30_000);

const ask = async (subgraph: string, body: object): Promise<HubReply> =>
  askHub(house, subgraph, await assertionOf(house), body);
const codesOf = ({ body }: HubReply): unknown => body.errors?.map(({ extensions }) => extensions.code);

describe('fragments', () => {
  const counted = async (fragments: readonly string[]): Promise<unknown> => {
    const { body } = await ask('personnel', {
      query: '{ staffSearch { totalCount } }',
      extensions: { fragments },
    });
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const held = async (place: string, ...likes: readonly string[]): Promise<unknown> => {
    const where = likes.map((like) => `code LIKE '${like}'`).join(' OR ');
    const [row] = await house.sql<{ n: number }>(
      place,
      `SELECT count(*)::int AS n FROM staff WHERE ${where}`,
    );
    expect(row?.n).toBeGreaterThan(0);
    return { staffSearch: { totalCount: row?.n } };
  };

  test('the hub answers for what it is asked for', async () => {
    expect(await counted(['35??????????'])).toEqual(await held('all', '35%'));
    expect(await counted(['3571????????', '3572????????'])).toEqual(await held('all', '3571%', '3572%'));
  });

  test('half of a fragment is half of its rows, although the city holds all', async () => {
    expect(await held('city-1', '350%')).not.toEqual(await held('city-1', '3508%'));
    expect(await counted(['3508????????'])).toEqual(await held('city-1', '3508%'));
    expect(await counted(['350?????????', '3508????????'])).toEqual(await held('city-1', '350%'));
  });

  test('cities outside are not asked', async () => {
    const before = structuredClone(house.requests('somebody'));
    await counted(['3571????????']);
    const after = house.requests('somebody');
    const asked = house.sites.filter((site) => after[site]?.personnel !== before[site]?.personnel);
    expect(asked).toEqual(['city-2']);
  });

  test('none, or another’s: no rows', async () => {
    expect(await counted([])).toEqual({ staffSearch: { totalCount: 0 } });
    expect(await counted(['11??????????'])).toEqual({ staffSearch: { totalCount: 0 } });
  });
});

test('a deadline that is over before anybody can answer: every city is given up, by name', async () => {
  const { status, body } = await ask('members', {
    query: '{ memberSearch { totalCount } }',
    extensions: { deadlineMs: 1 },
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: { memberSearch: null },
    errors: [{ path: ['memberSearch'], extensions: { code: 'NO_SITE_ANSWERED' } }],
    extensions: {
      coverage: [{ path: ['memberSearch'], sites: ['city-1', 'city-2', 'city-3'].map(timedOut) }],
    },
  });
});

const timedOut = (site: string): object => ({ site, status: 'TIMED_OUT', error: 'SITE_TIMED_OUT' });

describe('budget', () => {
  const question = { query: '{ memberSearch(first: 60) { edges { node { number } } } }' };

  test('a question for which it is too small asks no city', async () => {
    const before = structuredClone(house.requests());
    const reply = await ask('members', { ...question, extensions: { budget: 10 } });
    expect(codesOf(reply)).toEqual(['OPERATION_TOO_COSTLY']);
    expect(reply.body.data).toEqual({ memberSearch: null });
    expect(reply.body.extensions?.requestId).toBe(reply.requestId);
    expect(house.requests()).toEqual(before);
    expect(codesOf(await ask('members', { ...question, extensions: { budget: 100_000 } }))).toBeUndefined();
  });

  test('what the gateway above has left is what the hub may spend', async () => {
    const national = await house.openAbove({ operationCost: 700 });
    const { data, errors } = await national(
      NATIONAL,
      '{ memberSearch(first: 60) { edges { node { number } } coverage { sites { site status error } } } }',
    );
    expect(data).toMatchObject({
      memberSearch: {
        coverage: {
          sites: [
            { site: 'site-1', status: 'ANSWERED' },
            { site: 'site-2', status: 'ANSWERED' },
            { site: 'site-3', status: 'ANSWERED' },
            { site: HUB, status: 'FAILED', error: 'OPERATION_TOO_COSTLY' },
          ],
        },
      },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COSTLY', site: HUB } }]);
  });
});

test.each([
  ['no query', { variables: {} }, 'BAD_REQUEST'],
  [
    'an extension that is not known',
    { query: '{ __typename }', extensions: { fragment: [] } },
    'BAD_REQUEST',
  ],
  [
    'a pattern of another length',
    { query: '{ __typename }', extensions: { fragments: ['35'] } },
    'BAD_REQUEST',
  ],
  ['no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
  ['a field that there is not', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['a field of another subgraph', { query: '{ staffSearch { totalCount } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'two operations and no name',
    { query: 'query A { __typename } query B { __typename }' },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a subscription', { query: 'subscription { __typename }' }, 'OPERATION_RESOLUTION_FAILURE'],
  [
    'a value of another type',
    { query: 'query ($n: Int!) { memberSearch(first: $n) { totalCount } }', variables: { n: 'many' } },
    'BAD_USER_INPUT',
  ],
])('refused: %s', async (_, body, code) => {
  const reply = await ask('members', body);
  expect(reply.status).toBe(400);
  expect(reply.body.data).toBeUndefined();
  expect(codesOf(reply)).toEqual([code]);
  expect(reply.body.extensions?.requestId).toBe(reply.requestId);
});

test('what only a hub knows it answers by itself: the SDL, the schema, the name of the type', async () => {
  const before = structuredClone(house.requests());
  const { body } = await ask('members', {
    query: `query Which { ...local type: __type(name: "Member") { name } }
      fragment local on Query { __typename service: _service { text: sdl } ... { __schema { queryType { name } } } }`,
    operationName: 'Which',
  });
  expect(body).toEqual({
    data: {
      __typename: 'Query',
      service: { text: expect.stringContaining('memberSearch(') },
      __schema: { queryType: { name: 'Query' } },
      type: { name: 'Member' },
    },
  });
  expect(house.requests()).toEqual(before);
});

test('what only a city finds wrong with a question, the caller hears in its words', async () => {
  const text = `{ memberSearch(first: 2, orderBy: [{ by: NUMBER }, { by: NUMBER }]) { totalCount } }`;
  for (const caller of [PROVINCE, NATIONAL]) {
    const { data, errors } = await house.query(caller, text);
    expect(data).toEqual({ memberSearch: null });
    expect(errors).toMatchObject([{ path: ['memberSearch'], extensions: { code: 'ORDER_INVALID' } }]);
  }
});
