/** Tokens as an attacker would write them: every one but the honest is refused, and none is repeated. */
import { createHmac, createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { ensureKeyPair, loadSigningKey, type SigningKey } from './key-pair.ts';
import { type KeySet, openKeySet } from './key-set.ts';
import { tokenVerifier, type VerifyToken } from './token.ts';

const TRUSTED = { issuer: 'https://issuer.invalid', audience: 'tributary' };
const now = (): number => Math.floor(Date.now() / 1000);

let folder: string;
let signing: SigningKey;
let keySet: KeySet;
let verify: VerifyToken;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'token-'));
  const key = join(folder, 'issuer.jwk');
  await ensureKeyPair(key, 'issuer-1');
  signing = await loadSigningKey(key);
  keySet = await openKeySet(`${key}.jwks`);
  verify = tokenVerifier(TRUSTED, keySet);
});
afterAll(async () => {
  keySet.stop();
  await rm(folder, { recursive: true });
});

const HONEST: JWTPayload = { iss: TRUSTED.issuer, aud: TRUSTED.audience, sub: 'ana', tributary_code: '0200' };

/** Signed by the issuer's own key unless told otherwise; `undefined` leaves a claim out. */
const token = (
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  by = signing.key,
) =>
  new SignJWT({ ...HONEST, iat: now(), exp: now() + 60, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.id, ...header })
    .sign(by);

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function refusalOf(text: string): Promise<{ code: string; message: string }> {
  const error = await verify(text).catch((thrown: unknown) => thrown as Error & { code: string });
  if (!(error instanceof Error)) throw new Error('the token was accepted');
  // A log is read by more people than the token was meant for.
  if (text !== '') expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(text);
  return { code: error.code, message: error.message };
}
const invalid = expect.objectContaining({ code: 'TOKEN_INVALID' });

test('an honest token is an identity: subject, code and name, and what revokes it', async () => {
  const iat = now() - 5;
  expect(await verify(await token({ name: 'Ana', iat, jti: 't-1' }))).toEqual({
    subject: 'ana',
    code: '0200',
    name: 'Ana',
    token: { id: 't-1', issuedAt: iat },
  });
  expect(await verify(await token({ tributary_code: undefined, iat }))).toEqual({
    subject: 'ana',
    token: { issuedAt: iat },
  });
});

test('a purpose is the request’s to say, not the issuer’s', async () => {
  expect(await verify(await token({ purpose: 'audit', tributary_purpose: 'audit' }))).not.toHaveProperty(
    'purpose',
  );
});

describe('signatures', () => {
  test('none at all', async () => {
    const unsigned = `${base64url({ alg: 'none' })}.${base64url({ ...HONEST, exp: now() + 60 })}.`;
    expect(await refusalOf(unsigned)).toEqual(invalid);
  });

  test('HMAC with the public key for a secret', async () => {
    const [jwk] = JSON.parse(await readFile(join(folder, 'issuer.jwk.jwks'), 'utf8')).keys;
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const secrets = [
      jwk.x,
      Buffer.from(jwk.x, 'base64url'),
      publicKey.export({ type: 'spki', format: 'pem' }),
      publicKey.export({ type: 'spki', format: 'der' }),
    ];
    for (const secret of secrets) {
      const head = `${base64url({ alg: 'HS256', kid: signing.id })}.${base64url({ ...HONEST, exp: now() + 60 })}`;
      const mac = createHmac('sha256', secret).update(head).digest('base64url');
      expect(await refusalOf(`${head}.${mac}`)).toEqual(invalid);
    }
  });

  test('of another key under the issuer’s key id', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    expect(await refusalOf(await token({}, {}, privateKey))).toEqual(invalid);
  });

  test('of a key id that is not in the set', async () => {
    expect(await refusalOf(await token({}, { kid: 'issuer-2' }))).toEqual(invalid);
  });

  test('over other claims than those in the token', async () => {
    const [head, , mac] = (await token()).split('.');
    const claims = base64url({ ...HONEST, tributary_code: '9999', exp: now() + 60 });
    expect(await refusalOf(`${head}.${claims}.${mac}`)).toEqual(invalid);
  });

  test.each(['', 'x', 'a.b.c', '..', 'Bearer x'])('%j is no token at all', async (text) => {
    expect(await refusalOf(text)).toEqual(invalid);
  });
});

describe('claims', () => {
  test.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'another' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'https://evil.invalid' }],
    ['no issuer', { iss: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no expiry', { exp: undefined }],
    ['not valid yet', { nbf: now() + 600 }],
    ['a code that is no text', { tributary_code: 12 }],
    ['a code that is a list', { tributary_code: ['02'] }],
    ['an empty code', { tributary_code: '' }],
    ['a token id that is no text', { jti: 7 }],
    ['an audience beside something else', { aud: [TRUSTED.audience, 7] }],
    ['no time of issue', { iat: undefined }],
    ['issued in the future', { iat: now() + 90, exp: now() + 100 }],
    ['made to live longer than a day', { exp: now() + 90_000 }],
    ['made never to end', { exp: Number.MAX_VALUE }],
  ])('%s', async (_, claims) => {
    expect(await refusalOf(await token(claims))).toEqual(invalid);
  });

  test('of several audiences ours is enough', async () => {
    expect(await verify(await token({ aud: ['another', TRUSTED.audience] }))).toMatchObject({
      subject: 'ana',
    });
  });

  test('a name that is no text is left out: nothing is decided by it', async () => {
    expect(await verify(await token({ name: 7 }))).not.toHaveProperty('name');
  });
});

describe('time', () => {
  test('clocks may differ by a minute, in both directions', async () => {
    expect(await verify(await token({ exp: now() - 30 }))).toMatchObject({ subject: 'ana' });
    expect(await verify(await token({ nbf: now() + 30 }))).toMatchObject({ subject: 'ana' });
    expect(await verify(await token({ iat: now() + 30 }))).toMatchObject({ subject: 'ana' });
  });

  test('later it has expired, and the refusal says when', async () => {
    const exp = now() - 120;
    expect(await refusalOf(await token({ exp }))).toEqual({
      code: 'TOKEN_EXPIRED',
      message: `The token expired at ${new Date(exp * 1000).toISOString()}.`,
    });
  });

  test('a forged token that has expired is forged, not expired', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    expect(await refusalOf(await token({ exp: now() - 120 }, {}, privateKey))).toEqual(invalid);
  });
});

test('only algorithms that are allowed', async () => {
  const strict = tokenVerifier({ ...TRUSTED, algorithms: ['ES256'] }, keySet);
  await expect(strict(await token())).rejects.toEqual(invalid);
});

test('a shorter life may be demanded', async () => {
  const strict = tokenVerifier({ ...TRUSTED, maximumLifetimeSeconds: 30 }, keySet);
  await expect(strict(await token())).rejects.toEqual(invalid);
  expect(await strict(await token({ exp: now() + 30 }))).toMatchObject({ subject: 'ana' });
});

test('an end that no calendar knows is an end', async () => {
  expect(await refusalOf(await token({ exp: -Number.MAX_VALUE }))).toEqual({
    code: 'TOKEN_EXPIRED',
    message: 'The token expired at no known time.',
  });
});

test('keys that nobody has confirmed for too long verify nothing', async () => {
  let ms = 0;
  const old = await openKeySet(join(folder, 'issuer.jwk.jwks'), { now: () => ms, pollMs: 3_600_000 });
  const verifyByOld = tokenVerifier(TRUSTED, old);
  ms = 600_000;
  expect(await verifyByOld(await token())).toMatchObject({ subject: 'ana' });
  ms = 600_001;
  await expect(verifyByOld(await token())).rejects.toMatchObject({ code: 'ISSUER_UNREACHABLE' });
  old.stop();
});
