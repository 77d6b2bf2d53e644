import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { type House, openHouse } from '../house/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ deployment: 'quang-binh', sites: 1, rows: 200, holding: ['department-02'] });
}, 60_000);
afterAll(() => house.close());

const QUESTION = '{ staffSearch(first: 1) { totalCount } }';

async function askWith(authorization: string | undefined) {
  const response = await fetch(`${house.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify({ query: QUESTION }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
  return { status: response.status, body, code: body.errors?.[0]?.extensions?.code };
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  iss: 'tributary-demo',
  aud: 'tributary',
  sub: 'mallory',
  tributary_code: '020000100001',
  exp: 4_000_000_000,
};

test('no token, no answer', async () => {
  expect(await askWith(undefined)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await askWith('Basic bWU6bWU=')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});

test('an expired token says so', async () => {
  const token = await house.token({ subject: 'late', code: '020000100001' }, -120);
  expect(await askWith(`Bearer ${token}`)).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
});

test.each([
  ['without a signature', () => `${base64({ alg: 'none' })}.${base64(claims)}.`],
  ['that is no token', () => 'abc.def.ghi'],
  [
    'signed with a word',
    () => {
      const text = `${base64({ alg: 'HS256', kid: 'demo-issuer' })}.${base64(claims)}`;
      return `${text}.${createHmac('sha256', 'secret').update(text).digest('base64url')}`;
    },
  ],
  [
    'signed with somebody else’s key',
    () => {
      const { privateKey } = generateKeyPairSync('ed25519');
      const text = `${base64({ alg: 'EdDSA', kid: 'demo-issuer' })}.${base64(claims)}`;
      return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
    },
  ],
])('a token %s is refused, and nothing of it comes back', async (_, forge) => {
  const token = forge();
  const { status, code, body } = await askWith(`Bearer ${token}`);
  expect({ status, code }).toEqual({ status: 401, code: 'TOKEN_INVALID' });
  expect(JSON.stringify(body)).not.toContain('mallory');
  expect(body.data).toBeUndefined();
});

test('a caller’s token is worth nothing at a site', async () => {
  const token = await house.token({ subject: 'home-affairs', code: '020000100001' });
  const response = await fetch(`${house.siteUrl('site-1')}/personnel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.text()).not.toContain('type ');
});
