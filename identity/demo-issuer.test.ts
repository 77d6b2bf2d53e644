import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from './demo-issuer.ts';
import { ensureKeyPair } from './key-pair.ts';
import { type KeySet, openKeySet } from './key-set.ts';
import { tokenVerifier } from './token.ts';

let folder: string;
let key: string;
let keys: KeySet;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  key = join(folder, 'issuer.jwk');
  await ensureKeyPair(key, 'demo-issuer');
  keys = await openKeySet(`${key}.jwks`);
});
afterAll(async () => {
  keys.stop();
  await rm(folder, { recursive: true });
});

test('what it issues is accepted where it is trusted', async () => {
  const verify = tokenVerifier({ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE }, keys);
  const issue = await demoIssuer(key, 'development');
  const identity = { subject: 'fujian', code: '350000000000', name: '福建省总工会' };
  const token = { id: expect.any(String), issuedAt: expect.any(Number) };
  const first = await verify(await issue(identity));
  expect(first).toEqual({ ...identity, token });
  // Each of its tokens can be revoked by itself.
  expect((await verify(await issue(identity))).token?.id).not.toBe(first.token?.id);
});

test('a lifetime may be asked for', async () => {
  const verify = tokenVerifier({ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE }, keys);
  const issue = await demoIssuer(key, undefined);
  await expect(verify(await issue({ subject: 'x' }, -3600))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
});

test('in production it does not exist: whoever reaches it becomes anybody', async () => {
  await expect(demoIssuer(key, 'production')).rejects.toMatchObject({ code: 'DEMO_ISSUER_FORBIDDEN' });
});
