/** Between the levels: a hub believes its superior for a moment, and speaks to its own sites in its own name. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { loadCodeSchemes } from '../../codes/load.ts';
import { signAssertion } from '../../identity/assertion.ts';
import { loadSigningKey } from '../../identity/key-pair.ts';
import { loadPolicy } from '../../policy/load.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { askHub, assertionOf } from '../hub/ask-hub.ts';
import { HUB, PROVINCE, TWO_LEVELS } from '../hub/fujian.ts';
import { openSocketLog, type SocketLog } from './socket-log.ts';

const QUESTION = '{ memberSearch(filter: { unit: ["350800000000"] }, first: 1) { totalCount } }';

let house: HubHouse;
let log: SocketLog;
let purpose: string;
let policy: string;
beforeAll(async () => {
  log = openSocketLog();
  house = await openHubHouse(TWO_LEVELS);
  const { deployment } = house.settings;
  const loaded = await loadPolicy(deployment, await loadCodeSchemes(deployment));
  policy = loaded.version;
  [purpose = ''] = loaded.purposes.keys();
}, 60_000);
afterAll(async () => {
  log?.close();
  await house?.close();
}, 30_000);

/** What the last question at this URL brought along. */
function broughtTo(url: string): {
  readonly kid: unknown;
  readonly claims: Record<string, unknown>;
  readonly names: string;
} {
  const last = log.take(url).at(-1);
  const proof = String(last?.headers.authorization).replace('Bearer ', '');
  const names = Object.keys(last?.headers ?? {})
    .sort()
    .join(' ');
  return { kid: decodeProtectedHeader(proof).kid, claims: decodeJwt(proof), names };
}

test('caller, purpose and token go down both levels; each level signs by its own key, for its own site', async () => {
  const token = await house.token(PROVINCE);
  const headers = {
    authorization: `Bearer ${token}`,
    'x-tributary-purpose': purpose,
    'x-forwarded-user': 'admin',
    cookie: 'session=admin',
  };
  expect((await house.query(PROVINCE, QUESTION, {}, headers)).errors).toEqual([]);
  const { jti, iat } = decodeJwt(token);
  const caller = {
    sub: PROVINCE.subject,
    tributary_code: PROVINCE.code,
    tributary_purpose: purpose,
    tributary_policy: policy,
    tributary_token: jti,
    tributary_token_issued: iat,
  };
  const [above, below] = [broughtTo(house.hubUrl), broughtTo(house.siteUrl('city-1'))];
  expect(above.claims).toMatchObject({ ...caller, aud: HUB });
  expect(below.claims).toMatchObject({ ...caller, aud: 'city-1' });
  expect(above.claims.jti).not.toBe(below.claims.jti);
  for (const { names } of [above, below]) {
    expect(names).toBe('accept authorization connection content-length content-type host');
  }
  const keyOf = async (file: string): Promise<string> => (await loadSigningKey(file)).id;
  expect(above.kid).toBe(await keyOf(house.settings.assertionKey));
  expect(below.kid).toBe(await keyOf(house.hubSettings.assertionKey));
});

const COUNT = { query: '{ memberSearch { totalCount } }' };

test('a superior that follows another policy is told so; whoever proves nothing is not', async () => {
  const signing = await loadSigningKey(house.settings.assertionKey);
  const other = await signAssertion(
    { subject: 'a', code: PROVINCE.code },
    { site: HUB, policy: '9.other' },
    signing,
  );
  expect(await askHub(house, 'members', other, COUNT)).toMatchObject({
    status: 503,
    body: { errors: [{ extensions: { code: 'POLICY_MISMATCH' } }] },
  });
  const stranger = await loadSigningKey(house.hubSettings.assertionKey);
  const forged = await signAssertion({ subject: 'a' }, { site: HUB, policy: '9.other' }, stranger);
  expect(await askHub(house, 'members', forged, COUNT)).toMatchObject({
    status: 401,
    body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
  expect((await askHub(house, 'members', await assertionOf(house), COUNT)).status).toBe(200);
});

test('what was said to the hub opens none of its cities, and the other way round', async () => {
  const toHub = await assertionOf(house);
  const ask = async (proof: string): Promise<number> => {
    const response = await fetch(`${house.siteUrl('city-1')}/members`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${proof}` },
      body: JSON.stringify(COUNT),
    });
    await response.text();
    return response.status;
  };
  expect(await ask(toHub)).toBe(401);
  const toCity = await assertionOf(house, { site: 'city-1', key: house.keys.hub.gateway });
  expect(await ask(toCity)).toBe(200);
  expect((await askHub(house, 'members', toCity, COUNT)).status).toBe(401);
});

test('a caller with a token of their own says the purpose at the hub as they would at a gateway', async () => {
  const ask = async (headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${house.hubUrl}/subgraphs/members`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await house.token(PROVINCE)}`,
        ...headers,
      },
      body: JSON.stringify({ query: QUESTION }),
    });
    return { status: response.status, text: await response.text() };
  };
  expect(await ask({ 'x-tributary-purpose': 'curiosity' })).toMatchObject({
    status: 400,
    text: expect.stringContaining('PURPOSE_UNKNOWN'),
  });
  log.take(house.siteUrl('city-1'));
  expect((await ask({ 'x-tributary-purpose': purpose })).status).toBe(200);
  expect(broughtTo(house.siteUrl('city-1')).claims).toMatchObject({ tributary_purpose: purpose });
});
