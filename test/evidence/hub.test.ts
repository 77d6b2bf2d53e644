/** Two levels: a hub writes down what its superior asks, and each level remembers the one above and the one below. */
import { rm } from 'node:fs/promises';
import { evidencePath } from '../../evidence/file/evidence-file.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { askHub, assertionOf } from '../hub/ask-hub.ts';
import { CITY, HUB, NATIONAL, PROVINCE, TWO_LEVELS } from '../hub/fujian.ts';
import { findingsIn, gatewayChain, operationsIn, siteChain } from './read-entries.ts';

const SEARCH = '{ memberSearch(first: 5) { edges { node { number name } } } }';
const CITIES = ['city-1', 'city-2', 'city-3'];

let house: HubHouse;
beforeAll(async () => {
  house = await openHubHouse(TWO_LEVELS);
}, 60_000);
afterAll(() => house?.close(), 30_000);

const above = () => gatewayChain(house.settings);
const hub = () => gatewayChain(house.hubSettings);
const all = async () =>
  Promise.all([
    above(),
    hub(),
    ...['site-1', 'site-2', 'site-3', ...CITIES].map((site) => siteChain(house, site)),
  ]);

test('one question is the same request on all three levels', async () => {
  await house.query(NATIONAL, SEARCH);
  const top = operationsIn(await above()).at(-1);
  const middle = operationsIn(await hub()).at(-1);
  expect(top?.sites).toContainEqual({ site: HUB, status: 'answered' });
  expect(middle).toMatchObject({
    chain: HUB,
    request: top?.request,
    who: NATIONAL,
    sites: CITIES.map((site) => ({ site, status: 'answered' })),
    heads: [
      expect.objectContaining({ chain: 'gateway' }),
      ...CITIES.map((chain) => expect.objectContaining({ chain })),
    ],
  });
  for (const city of CITIES) {
    expect(operationsIn(await siteChain(house, city)).at(-1)).toMatchObject({
      request: top?.request,
      who: NATIONAL,
      heads: [expect.objectContaining({ chain: HUB })],
    });
  }
  expect(top?.heads?.map(({ chain }) => chain)).toContain(HUB);
  expect(findingsIn(await all())).toEqual([]);
});

test('the people of the province ask the hub: its own chain, and those of its cities', async () => {
  const before = operationsIn(await above()).length;
  await house.askHub(PROVINCE, SEARCH);
  await house.askHub(CITY, SEARCH);
  expect(operationsIn(await hub()).slice(-2)).toMatchObject([{ who: PROVINCE }, { who: CITY }]);
  expect(operationsIn(await above())).toHaveLength(before);
  expect(findingsIn(await all())).toEqual([]);
});

describe('asked as a subgraph', () => {
  const evidence = { chain: 'gateway', seq: 3, hash: 'b'.repeat(64), request: 'mine' };

  test('it says how far its evidence has come to a superior that says the same', async () => {
    const proof = await assertionOf(house);
    const { body } = await askHub(house, 'members', proof, { query: SEARCH, extensions: { evidence } });
    const { seq, hash } = (await hub()).stored.at(-1) as { seq: number; hash: string };
    expect(body.extensions).toMatchObject({ evidence: { chain: HUB, seq, hash } });
    const last = operationsIn(await hub()).at(-1);
    expect(last).toMatchObject({ request: 'mine' });
    expect(last?.heads).toContainEqual({ chain: 'gateway', seq: 3, hash: 'b'.repeat(64) });
    const silent = await askHub(house, 'members', proof, { query: SEARCH });
    expect(silent.body.extensions).not.toHaveProperty('evidence');
  });

  test('a caller’s word about anybody’s chain is not taken', async () => {
    const token = await house.token(PROVINCE);
    const { body } = await askHub(house, 'members', token, { query: SEARCH, extensions: { evidence } });
    expect(body.extensions).not.toHaveProperty('evidence');
    const last = operationsIn(await hub()).at(-1);
    expect(last?.who).toEqual(PROVINCE);
    expect(last?.request).not.toBe('mine');
    expect(last?.heads?.map(({ chain }) => chain)).not.toContain('gateway');
  });

  test.each([{ chain: 'gateway' }, { ...evidence, seq: -1 }, { ...evidence, more: 1 }, 'x'])(
    'what is not said as it must be is refused: %j',
    async (wrong) => {
      const proof = await assertionOf(house);
      const body = { query: SEARCH, extensions: { evidence: wrong } };
      expect(await askHub(house, 'members', proof, body)).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      });
    },
  );

  test('the schema is told and not written down', async () => {
    const before = operationsIn(await hub()).length;
    await askHub(house, 'members', await assertionOf(house), { query: '{ _service { sdl } }' });
    expect(operationsIn(await hub())).toHaveLength(before);
  });
});

test('a hub that cannot write gives nothing', async () => {
  await rm(evidencePath(house.hubSettings.evidence));
  const { errors } = await house.query(NATIONAL, SEARCH);
  expect(errors).toMatchObject([{ extensions: { code: 'EVIDENCE_UNAVAILABLE', site: HUB } }]);
  const reply = await askHub(house, 'members', await assertionOf(house), { query: SEARCH });
  expect(reply).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: 'EVIDENCE_UNAVAILABLE' } }] },
  });
  expect(reply.body).not.toHaveProperty('data');
});
