import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import { type Stated, signAssertion, verifyAssertion } from './assertion.ts';
import type { Identity } from './identity.ts';
import { ensureKeyPair, loadSigningKey, type SigningKey } from './key-pair.ts';
import { type KeySet, openKeySet } from './key-set.ts';

const POLICY = '1.abc';
const IDENTITY: Identity = {
  subject: 'ana',
  code: '020000100001',
  name: 'Ana',
  purpose: 'appointment',
  token: { id: 't-1', issuedAt: 1_700_000_000 },
};
const now = (): number => Math.floor(Date.now() / 1000);

let folder: string;
let gateway: SigningKey;
let stranger: SigningKey;
let keys: KeySet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assertion-'));
  const [one, other] = [join(folder, 'gateway.jwk'), join(folder, 'stranger.jwk')];
  await ensureKeyPair(one, 'gateway');
  await ensureKeyPair(other, 'gateway');
  [gateway, stranger] = await Promise.all([loadSigningKey(one), loadSigningKey(other)]);
  keys = await openKeySet(`${one}.jwks`);
});
afterAll(async () => {
  keys.stop();
  await rm(folder, { recursive: true });
});

const verify = (text: string, policy = POLICY): Promise<Stated> =>
  verifyAssertion(text, { site: 'north', policy, keys });

const refused = expect.objectContaining({
  code: 'UNAUTHENTICATED',
  message: 'A site answers only to its gateway.',
});

test.each<[string, Identity]>([
  ['everything', IDENTITY],
  ['a token without an id', { subject: 'ana', token: { issuedAt: 7 } }],
  ['a subject alone', { subject: 'nobody' }],
])('a site learns who asks, just as the gateway knows it: %s', async (_, identity) => {
  expect(await verify(await signAssertion(identity, { site: 'north', policy: POLICY }, gateway))).toEqual({
    identity,
  });
});

test('a site learns what it keeps', async () => {
  const holds = ['35??', '3611'];
  const assertion = await signAssertion(IDENTITY, { site: 'north', policy: POLICY, holds }, gateway);
  expect(await verify(assertion)).toEqual({ identity: IDENTITY, holds });
});

test('an assertion for another site is worth nothing', async () => {
  const assertion = await signAssertion(IDENTITY, { site: 'south', policy: POLICY }, gateway);
  await expect(verify(assertion)).rejects.toEqual(refused);
});

test('a stranger with a key of the same name is no gateway', async () => {
  const assertion = await signAssertion(IDENTITY, { site: 'north', policy: POLICY }, stranger);
  await expect(verify(assertion)).rejects.toEqual(refused);
  // Nor does a stranger learn which policy the site follows.
  await expect(verify(assertion, '2.def')).rejects.toEqual(refused);
});

test('a gateway that follows another policy is told so', async () => {
  const assertion = await signAssertion(IDENTITY, { site: 'north', policy: POLICY }, gateway);
  await expect(verify(assertion, '2.def')).rejects.toMatchObject({ code: 'POLICY_MISMATCH' });
});

const HONEST = {
  iss: 'tributary-gateway',
  aud: 'north',
  sub: 'ana',
  jti: 'a-1',
  tributary_policy: POLICY,
};

/** Signed by the gateway's own key; `undefined` leaves a claim out. */
const signed = (claims: Record<string, unknown>, header: Record<string, unknown> = {}): Promise<string> =>
  new SignJWT({ ...HONEST, iat: now(), exp: now() + 30, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway', typ: 'tributary-assertion', ...header })
    .sign(gateway.key);

test('what the table below changes is accepted as it is', async () => {
  expect(await verify(await signed({}))).toEqual({ identity: { subject: 'ana' } });
});

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['expired', { exp: now() - 1 }, {}],
  ['without an expiry', { exp: undefined }, {}],
  ['that lives longer than any', { exp: now() + 3_600 }, {}],
  ['that says not when it was signed', { iat: undefined }, {}],
  ['signed in the future', { iat: now() + 90, exp: now() + 100 }, {}],
  ['that names no list of what is kept', { tributary_holds: '35??' }, {}],
  ['without an id', { jti: undefined }, {}],
  ['with an id that is no text', { jti: 7 }, {}],
  ['without a subject', { sub: undefined }, {}],
  ['with an empty subject', { sub: '' }, {}],
  ['with a code that is no text', { tributary_code: 12 }, {}],
  ['with a purpose that is no text', { tributary_purpose: ['appointment'] }, {}],
  ['with a token that is no text', { tributary_token: 7 }, {}],
  ['with a token issued at no number', { tributary_token_issued: 'today' }, {}],
  ['without a policy', { tributary_policy: undefined }, {}],
  ['of another issuer', { iss: 'tributary-demo' }, {}],
  ['for several sites at once', { aud: ['north', 'south'] }, {}],
  ['that is a caller’s token', {}, { typ: 'JWT' }],
  ['without a type', {}, { typ: undefined }],
  ['of another key', {}, { kid: 'other' }],
  ['without a key', {}, { kid: undefined }],
  ['that brings a key along', {}, { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } }],
  ['that says where its keys are', {}, { jku: 'https://evil.invalid/keys' }],
  ['not valid yet', { nbf: now() + 60 }, {}],
])('an assertion %s', async (_, claims, header) => {
  await expect(verify(await signed(claims, header))).rejects.toEqual(refused);
});

test('clocks may differ by half a minute', async () => {
  expect(await verify(await signed({ iat: now() + 25, exp: now() + 60 }))).toEqual({
    identity: { subject: 'ana' },
  });
});

test.each(['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.'])('%j is none', async (text) => {
  await expect(verify(text)).rejects.toEqual(refused);
});

test('it lives for less than a minute, so that a copy is soon worth nothing, and is like no other', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => signAssertion(IDENTITY, { site: 'north', policy: POLICY }, gateway)),
  );
  const { iat = 0, exp = 0, jti } = decodeJwt(one ?? '');
  expect(exp - iat).toBeLessThanOrEqual(40);
  expect(decodeJwt(other ?? '').jti).not.toBe(jti);
  expect(decodeProtectedHeader(one ?? '')).toEqual({
    alg: 'EdDSA',
    kid: 'gateway',
    typ: 'tributary-assertion',
  });
});

test('keys that nobody has confirmed for too long prove nothing, and only a gateway hears of it', async () => {
  let ms = 0;
  const old = await openKeySet(join(folder, 'gateway.jwk.jwks'), { now: () => ms, pollMs: 3_600_000 });
  ms = 601_000;
  const options = { site: 'north', policy: POLICY, keys: old };
  await expect(verifyAssertion(await signed({}), options)).rejects.toMatchObject({
    code: 'ISSUER_UNREACHABLE',
  });
  const forged = await signAssertion(IDENTITY, { site: 'north', policy: POLICY }, stranger);
  await expect(verifyAssertion(forged, options)).rejects.toEqual(refused);
  await old.refresh();
  expect(await verifyAssertion(await signed({}), options)).toEqual({ identity: { subject: 'ana' } });
  old.stop();
});
