import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from './demo-issuer.ts';
import { ensureKeyPair } from './key-pair.ts';
import { tokenVerifier } from './token.ts';

let folder: string;
let key: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  key = join(folder, 'issuer.jwk');
  await ensureKeyPair(key, 'demo-issuer');
});
afterAll(() => rm(folder, { recursive: true }));

test('what it issues is accepted where it is trusted', async () => {
  const verify = await tokenVerifier({ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: `${key}.jwks` });
  const issue = await demoIssuer(key, 'development');
  const identity = { subject: 'fujian', code: '350000000000', name: '福建省总工会' };
  expect(await verify(await issue(identity))).toEqual(identity);
});

test('a lifetime may be asked for', async () => {
  const verify = await tokenVerifier({ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: `${key}.jwks` });
  const issue = await demoIssuer(key, undefined);
  await expect(verify(await issue({ subject: 'x' }, -3600))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
});

test('in production it does not exist: whoever reaches it becomes anybody', async () => {
  await expect(demoIssuer(key, 'production')).rejects.toMatchObject({ code: 'DEMO_ISSUER_FORBIDDEN' });
});
