/** Tokens that must fail, through the real door of a real gateway: none is answered, and nobody is asked for one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signAssertion } from '../../identity/assertion.ts';
import { ensureKeyPair, loadSigningKey } from '../../identity/key-pair.ts';
import { type House, openHouse } from '../house/house.ts';
import type { Forged } from './forged/forge.ts';
import { forgedTokens } from './forged/forged-tokens.ts';
import { AUDIENCE, ISSUER, type Issuer, makeKey, now, openIssuer, signed } from './issuer.ts';

let issuer: Issuer;
let house: House;
let folder: string;
let forged: readonly Forged[];
beforeAll(async () => {
  issuer = await openIssuer();
  folder = await mkdtemp(join(tmpdir(), `tributary-trust-${process.pid}-`));
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 1,
    rows: 200,
    holding: ['department-02'],
    identity: { issuer: ISSUER, audience: AUDIENCE, keys: issuer.keySet, revocations: issuer.revocations },
    believed: { revocations: issuer.revocations },
  });
  const demoKey = join(folder, 'demo.jwk');
  await ensureKeyPair(demoKey, 'demo-issuer');
  const signing = await loadSigningKey(house.settings.assertionKey);
  const caller = { subject: 'mallory', code: '020000100001' };
  forged = await forgedTokens(issuer, demoKey, () =>
    signAssertion(caller, { site: 'site-1', policy: '1' }, signing),
  );
}, 60_000);
afterAll(async () => {
  await house?.close();
  await issuer?.close();
  await rm(folder, { recursive: true, force: true });
}, 30_000);

interface Heard {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: unknown;
  readonly text: string;
}

async function askWith(authorization: string): Promise<Heard> {
  const response = await fetch(`${house.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: '{ staffSearch(first: 1) { totalCount } }' }),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text);
  return { status: response.status, code: errors[0]?.extensions?.code, data, text };
}

const ANSWERED = { status: 200, code: undefined, data: { staffSearch: { totalCount: expect.any(Number) } } };

test('there are many, and no two alike', () => {
  expect(forged.length).toBeGreaterThanOrEqual(100);
  expect(new Set(forged.map(({ title }) => title)).size).toBe(forged.length);
});

test('each of them is refused, nothing of it comes back, and no site is asked', async () => {
  const before = house.requests();
  const heard = await Promise.all(
    forged.map(async ({ title, code, make }) => {
      const token = await make();
      const { text, ...rest } = await askWith(`Bearer ${token}`);
      const repeats = text.includes('mallory') || (token.length > 20 && text.includes(token.slice(0, 20)));
      return {
        title,
        expected: { status: 401, code, data: undefined, repeats: false },
        is: { ...rest, repeats },
      };
    }),
  );
  expect(heard.map(({ title, is }) => ({ title, ...is }))).toEqual(
    heard.map(({ title, expected }) => ({ title, ...expected })),
  );
  expect(house.requests()).toEqual(before);
});

test.each(['Bearer', 'Basic bWU6bWU=', 'bearer ', 'Bearer a b', 'Token abc', ''])(
  'without a bearer token: %j',
  async (authorization) => {
    expect(await askWith(authorization)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  },
);

describe('what stands beside them is answered', () => {
  test.each<[string, () => Promise<string>]>([
    ['EdDSA', () => signed(issuer.ed)],
    ['ES256', () => signed(issuer.ec)],
    ['RS256', () => signed(issuer.rsa)],
    ['no type', () => signed(issuer.ed, {}, { typ: undefined })],
    ['an access token', () => signed(issuer.ed, {}, { typ: 'at+jwt' })],
    ['several audiences, ours among them', () => signed(issuer.ed, { aud: ['other', AUDIENCE] })],
    [
      'an id, a name, and claims that mean nothing here',
      () => signed(issuer.ed, { jti: 'a', name: 'Ana', role: 'admin', tributary_purpose: 'audit' }),
    ],
    ['one that has just expired by our clock', () => signed(issuer.ed, { exp: now() - 30 })],
    ['one of a clock that is ahead', () => signed(issuer.ed, { iat: now() + 30, nbf: now() + 30 })],
  ])('%s', async (_, token) => {
    expect(await askWith(`Bearer ${await token()}`)).toMatchObject(ANSWERED);
  });
});

/** What gateway and sites follow is looked at now and then. */
async function until(authorization: string, expected: object): Promise<void> {
  for (;;) {
    const heard = await askWith(authorization);
    try {
      expect(heard).toMatchObject(expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

test('a key that was removed from the set signs nothing any more; a new one does at once', async () => {
  const next = await makeKey('ed-2', 'EdDSA');
  const old = `Bearer ${await signed(issuer.ed)}`;
  expect(await askWith(old)).toMatchObject(ANSWERED);
  await issuer.publish(issuer.ec, next);
  await until(`Bearer ${await signed(next)}`, ANSWERED);
  await until(old, { status: 401, code: 'TOKEN_INVALID' });
  await issuer.publish(issuer.ed, issuer.ec, issuer.rsa);
  await until(old, ANSWERED);
});

test.each<[string, object, object]>([
  ['a person', { subject: 'ana' }, { sub: 'ana' }],
  ['a post', { code: '020000100002' }, { tributary_code: '020000100002' }],
  ['a token', { token: 'stolen' }, { jti: 'stolen' }],
  ['what was issued before', { issuedBefore: new Date().toISOString() }, { iat: now() - 60 }],
])('revoked: %s', async (_, entry, claims) => {
  const token = `Bearer ${await signed(issuer.ed, { ...claims })}`;
  const other = `Bearer ${await signed(issuer.ed, { sub: 'bob', jti: 'kept', iat: now() + 5 })}`;
  expect(await askWith(token)).toMatchObject(ANSWERED);
  await issuer.revoke(entry);
  await until(token, { status: 401, code: 'TOKEN_REVOKED', data: undefined });
  const before = house.requests();
  expect(await askWith(token)).toMatchObject({ status: 401, code: 'TOKEN_REVOKED' });
  expect(house.requests()).toEqual(before);
  expect(await askWith(other)).toMatchObject(ANSWERED);
  await issuer.revoke();
  await until(token, ANSWERED);
});
