/** A hub tells what it knows to whoever may know it, and to nobody else that there is something to know. */
import { SignJWT } from 'jose';
import { toClaims } from '../../identity/claims.ts';
import { loadSigningKey } from '../../identity/key-pair.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { askHub, assertionOf } from './ask-hub.ts';
import { BEIJING, CITY, NATIONAL, PROVINCE, STRANGER, TWO_LEVELS } from './fujian.ts';

let house: HubHouse;
beforeAll(async () => {
  house = await openHubHouse(TWO_LEVELS);
}, 60_000);
afterAll(() => house?.close(), 30_000);

const COUNT = { query: '{ memberSearch { totalCount } }' };
const SERVICE = { query: '{ _service { sdl } }' };
const INTROSPECTION = { query: '{ __schema { types { name } } }' };

const tokenFor = (issuer: string, audience: string): Promise<string> =>
  loadSigningKey(house.keys.hub.issuer).then(({ id, key }) =>
    new SignJWT(toClaims({ subject: 'x', code: PROVINCE.code }))
      .setProtectedHeader({ alg: 'EdDSA', kid: id })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h')
      .sign(key),
  );

const proofs: readonly [string, () => Promise<string | undefined>][] = [
  ['nothing', async () => undefined],
  ['something that is no token', async () => 'abc'],
  ['a statement for another site', () => assertionOf(house, { site: 'city-1' })],
  ['a statement for the gateway above itself', () => assertionOf(house, { site: 'site-1' })],
  ['a statement that the hub made', () => assertionOf(house, { key: house.keys.hub.gateway })],
  ['a token of another issuer', () => tokenFor('somebody-else', 'tributary')],
  ['a token for another audience', () => tokenFor('tributary-demo', 'somebody-else')],
  ['a token that has expired', () => house.token(PROVINCE, -3_600)],
];

describe.each(proofs)('who brings %s', (_, proof) => {
  test.each([
    ['rows', 'members', COUNT],
    ['the SDL', 'members', SERVICE],
    ['the schema', 'members', INTROSPECTION],
    ['entities', 'organizations', { query: '{ _entities(representations: []) { __typename } }' }],
    ['a subgraph that there is not', 'secrets', COUNT],
    ['nonsense', 'members', '{'],
  ])('is refused %s, and learns nothing', async (_what, subgraph, body) => {
    const { status, body: said, text } = await askHub(house, subgraph, await proof(), body);
    expect(status).toBe(401);
    expect(said.data).toBeUndefined();
    expect(said.errors).toHaveLength(1);
    expect(text).not.toMatch(/city-|totalCount|type |127\.0\.0\.1|\.ts/);
  });
});

test.each([
  ['', 'POST'],
  ['members/', 'POST'],
  ['members?query=%7B__typename%7D', 'GET'],
  ['members', 'GET'],
])('the door stands before every path and method: /subgraphs/%s by %s', async (path, method) => {
  expect(await askHub(house, path, undefined, COUNT, method)).toMatchObject({ status: 401 });
});

test('a gateway without superiors is no hub', async () => {
  const response = await fetch(`${house.gatewayUrl}/subgraphs/members`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(404);
});

test('a superior, and a caller by a token of their own, are each told who they are', async () => {
  const asked = async (proof: string): Promise<unknown> =>
    (await askHub(house, 'members', proof, COUNT)).body.data?.memberSearch;
  for (const caller of [NATIONAL, PROVINCE, CITY, BEIJING, STRANGER]) {
    const above = await house.query(
      caller,
      '{ memberSearch(filter: { unit: ["350000000000"] }) { totalCount } }',
    );
    const { memberSearch } = above.data as { readonly memberSearch: unknown };
    expect(await asked(await house.token(caller))).toEqual(memberSearch);
    const { code = '' } = caller as { readonly code?: string };
    expect(await asked(await assertionOf(house, { code }))).toEqual(memberSearch);
  }
});

test('what a caller sees is the same through two levels as at the city itself', async () => {
  const count = (place: string, where: string): Promise<{ n: number }[]> =>
    house.sql(place, `SELECT count(*)::int AS n FROM member WHERE organization_code LIKE '${where}'`);
  const [longyan] = await count('city-1', '3508%');
  const { data } = await house.query(CITY, COUNT.query);
  expect(longyan?.n).toBeGreaterThan(5);
  expect(data).toEqual({ memberSearch: { totalCount: longyan?.n } });
});

test('the cities believe their own gateway and not the one above it', async () => {
  const ask = async (proof: string): Promise<number> => {
    const response = await fetch(`${house.siteUrl('city-1')}/members`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${proof}` },
      body: JSON.stringify(COUNT),
    });
    await response.text();
    return response.status;
  };
  expect(await ask(await assertionOf(house, { site: 'city-1' }))).toBe(401);
  expect(await ask(await assertionOf(house, { site: 'city-1', key: house.keys.hub.gateway }))).toBe(200);
});

test('nobody is asked for a stranger’s sake', async () => {
  const before = house.requests();
  for (const [, proof] of proofs) await askHub(house, 'members', await proof(), COUNT);
  expect(house.requests()).toEqual(before);
});
