/** Tokens as an attacker would write them: every one but the honest is refused, and none is repeated. */
import { createHmac, createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { ensureKeyPair, loadSigningKey, type SigningKey } from './key-pair.ts';
import { tokenVerifier, type VerifyToken } from './token.ts';

const TRUSTED = { issuer: 'https://issuer.invalid', audience: 'tributary' };
const now = (): number => Math.floor(Date.now() / 1000);

let folder: string;
let signing: SigningKey;
let verify: VerifyToken;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'token-'));
  const key = join(folder, 'issuer.jwk');
  await ensureKeyPair(key, 'issuer-1');
  signing = await loadSigningKey(key);
  verify = await tokenVerifier({ ...TRUSTED, keys: `${key}.jwks` });
});
afterAll(() => rm(folder, { recursive: true }));

const HONEST: JWTPayload = { iss: TRUSTED.issuer, aud: TRUSTED.audience, sub: 'ana', tributary_code: '0200' };

/** Signed by the issuer's own key unless told otherwise; `undefined` leaves a claim out. */
const token = (
  claims: Record<string, unknown> = {},
  header: { alg?: string; kid?: string } = {},
  by = signing.key,
) =>
  new SignJWT({ ...HONEST, exp: now() + 60, ...claims })
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

test('an honest token is an identity: subject, code and name', async () => {
  expect(await verify(await token({ name: 'Ana' }))).toEqual({ subject: 'ana', code: '0200', name: 'Ana' });
  expect(await verify(await token({ tributary_code: undefined }))).toEqual({ subject: 'ana' });
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
  ])('%s', async (_, claims) => {
    expect(await refusalOf(await token(claims))).toEqual(invalid);
  });

  test('of several audiences ours is enough', async () => {
    expect(await verify(await token({ aud: ['another', TRUSTED.audience] }))).toMatchObject({
      subject: 'ana',
    });
  });

  test('a name that is no text is left out: nothing is decided by it', async () => {
    expect(await verify(await token({ name: 7 }))).toEqual({ subject: 'ana', code: '0200' });
  });
});

describe('time', () => {
  test('clocks may differ by a minute, in both directions', async () => {
    expect(await verify(await token({ exp: now() - 30 }))).toMatchObject({ subject: 'ana' });
    expect(await verify(await token({ nbf: now() + 30 }))).toMatchObject({ subject: 'ana' });
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

test('keys may come from the issuer’s URL', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'remote-1', alg: 'ES256' }] };
  const server: Server = createServer((_, response) => void response.end(JSON.stringify(keys)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const remote = await tokenVerifier({ ...TRUSTED, keys: `http://127.0.0.1:${port}/keys` });
  try {
    expect(await remote(await token({}, { alg: 'ES256', kid: 'remote-1' }, privateKey))).toMatchObject({
      subject: 'ana',
    });
    await expect(remote(await token())).rejects.toEqual(invalid);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('a key file that is not there stops the start, not the first caller', async () => {
  await writeFile(join(folder, 'broken.jwks'), '{');
  await expect(tokenVerifier({ ...TRUSTED, keys: join(folder, 'absent.jwks') })).rejects.toThrow();
  await expect(tokenVerifier({ ...TRUSTED, keys: join(folder, 'broken.jwks') })).rejects.toThrow();
});
