import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureKeyPair, loadSigningKey } from './key-pair.ts';
import { openKeySet } from './key-set.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a pair is made once and kept', async () => {
  const path = join(folder, 'below', 'a.jwk');
  await ensureKeyPair(path, 'a');
  const made = await readFile(path, 'utf8');
  await ensureKeyPair(path, 'b');
  expect(await readFile(path, 'utf8')).toBe(made);
  expect((await loadSigningKey(path)).id).toBe('a');
});

test('the private half is its owner’s alone, and is not in the public set', async () => {
  const path = join(folder, 'a.jwk');
  await ensureKeyPair(path, 'a');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const { keys } = JSON.parse(await readFile(`${path}.jwks`, 'utf8'));
  expect(keys).toEqual([
    { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: 'a', alg: 'EdDSA', use: 'sig' },
  ]);
});

test('a key without a name is refused: nobody could tell which of a set it is', async () => {
  const path = join(folder, 'a.jwk');
  await ensureKeyPair(path, 'a');
  const { kid, ...nameless } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify(nameless));
  await expect(loadSigningKey(path)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  expect(kid).toBe('a');
});

test.each(['not there', '', '{}', '[]', '{"keys":7}'])(
  'a file that says %s is refused by its name',
  async (text) => {
    const path = join(folder, 'a.jwk');
    if (text !== 'not there') await writeFile(path, text);
    for (const open of [loadSigningKey, openKeySet]) {
      await expect(open(path)).rejects.toMatchObject({
        code: 'CONFIGURATION_INVALID',
        message: expect.stringContaining(path),
      });
    }
  },
);
