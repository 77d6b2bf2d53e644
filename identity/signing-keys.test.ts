/** A gateway's key changes while it signs. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeyPair } from './key-pair.ts';
import { followSigningKeys } from './signing-keys.ts';

let folder: string;
let keys: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-'));
  keys = join(folder, 'keys');
  await mkdir(keys);
});
afterEach(() => rm(folder, { recursive: true }));

test('of a folder the newest signs, by its name', async () => {
  await ensureKeyPair(join(keys, '2026-02-01.jwk'), 'february');
  await ensureKeyPair(join(keys, '2026-01-01.jwk'), 'january');
  const signing = await followSigningKeys(keys);
  try {
    expect(signing.current().id).toBe('february');
    await ensureKeyPair(join(folder, 'march.jwk'), 'march');
    await cp(join(folder, 'march.jwk'), join(keys, '2026-03-01.jwk'));
    await signing.refresh();
    expect(signing.current().id).toBe('march');
    await rm(join(keys, '2026-01-01.jwk'));
    await signing.refresh();
    expect(signing.current().id).toBe('march');
  } finally {
    signing.stop();
  }
});

test('a new key that is none is refused; the last good one signs', async () => {
  await ensureKeyPair(join(keys, '2026-01-01.jwk'), 'january');
  const signing = await followSigningKeys(keys);
  try {
    await writeFile(join(keys, '2026-02-01.jwk'), '{"kty":"OKP"');
    await signing.refresh();
    expect(signing.state()).toMatchObject({
      phase: 'rejected',
      value: { id: 'january' },
      because: expect.stringContaining('2026-02-01.jwk'),
    });
  } finally {
    signing.stop();
  }
});

test('one file is followed as well', async () => {
  const file = join(folder, 'gateway.jwk');
  await ensureKeyPair(file, 'first');
  await ensureKeyPair(join(folder, 'other.jwk'), 'second');
  const signing = await followSigningKeys(file);
  await cp(join(folder, 'other.jwk'), file);
  await signing.refresh();
  expect(signing.current().id).toBe('second');
  signing.stop();
});

test('an empty folder signs nothing, and neither does a public key', async () => {
  await expect(followSigningKeys(keys)).rejects.toThrow('there is no signing key (*.jwk) in it');
  await ensureKeyPair(join(folder, 'a.jwk'), 'a');
  const { kty, crv, x } = JSON.parse(
    await (await import('node:fs/promises')).readFile(join(folder, 'a.jwk'), 'utf8'),
  );
  await writeFile(join(keys, 'a.jwk'), JSON.stringify({ kty, crv, x, kid: 'a' }));
  await expect(followSigningKeys(keys)).rejects.toThrow('must be a private Ed25519 JWK');
});
