import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JWTPayload, SignJWT } from 'jose';
import { type AssertionKeys, assertionKeys, signAssertion, verifyAssertion } from './assertion.ts';
import { ensureKeyPair, loadKeySet, loadSigningKey, type SigningKey } from './key-pair.ts';

const IDENTITY = { subject: 'ana', code: '020000100001', name: 'Ana' };
const now = (): number => Math.floor(Date.now() / 1000);

let folder: string;
let gateway: SigningKey;
let stranger: SigningKey;
let keys: AssertionKeys;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assertion-'));
  const [one, other] = [join(folder, 'gateway.jwk'), join(folder, 'stranger.jwk')];
  await ensureKeyPair(one, 'gateway');
  await ensureKeyPair(other, 'gateway');
  [gateway, stranger] = await Promise.all([loadSigningKey(one), loadSigningKey(other)]);
  keys = assertionKeys(await loadKeySet(`${one}.jwks`));
});
afterAll(() => rm(folder, { recursive: true }));

const refused = expect.objectContaining({
  code: 'UNAUTHENTICATED',
  message: 'A site answers only to its gateway.',
});

test('a site learns who asks, just as the gateway knows it', async () => {
  for (const identity of [IDENTITY, { subject: 'nobody' }]) {
    const assertion = await signAssertion(identity, 'north', gateway);
    expect(await verifyAssertion(assertion, { site: 'north', keys })).toEqual(identity);
  }
});

test('an assertion for another site is worth nothing', async () => {
  const assertion = await signAssertion(IDENTITY, 'south', gateway);
  await expect(verifyAssertion(assertion, { site: 'north', keys })).rejects.toEqual(refused);
});

test('a stranger with a key of the same name is no gateway', async () => {
  const assertion = await signAssertion(IDENTITY, 'north', stranger);
  await expect(verifyAssertion(assertion, { site: 'north', keys })).rejects.toEqual(refused);
});

/** Signed by the gateway's own key, wrong in one point only. */
test.each<[string, JWTPayload, { typ?: string }]>([
  ['expired', { exp: now() - 1 }, {}],
  ['without an expiry', { exp: undefined as never }, {}],
  ['without a subject', { sub: undefined as never }, {}],
  ['of another issuer', { iss: 'tributary-demo' }, {}],
  ['that is a caller’s token', {}, { typ: 'JWT' }],
  ['without a type', {}, { typ: undefined as never }],
  ['not valid yet', { nbf: now() + 60 }, {}],
])('an assertion %s', async (_, claims, header) => {
  const assertion = await new SignJWT({
    iss: 'tributary-gateway',
    aud: 'north',
    sub: 'ana',
    exp: now() + 30,
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'gateway', typ: 'tributary-assertion', ...header })
    .sign(gateway.key);
  await expect(verifyAssertion(assertion, { site: 'north', keys })).rejects.toEqual(refused);
});

test.each(['', 'x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.'])('%j is none', async (text) => {
  await expect(verifyAssertion(text, { site: 'north', keys })).rejects.toEqual(refused);
});

test('it lives for a minute, so that a copy is soon worth nothing', async () => {
  const [, payload = ''] = (await signAssertion(IDENTITY, 'north', gateway)).split('.');
  const { iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  expect(exp - iat).toBeLessThanOrEqual(60);
});
