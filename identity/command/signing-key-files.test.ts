import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followSigningKeys } from '../signing-keys.ts';
import { newSigningKey, publicSet } from './signing-key-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a later key sorts last, and signs', async () => {
  const late = await newSigningKey(folder, new Date('2026-02-01T08:00:00.123Z'));
  await newSigningKey(folder, new Date('2026-01-31T09:00:00Z'));
  expect(late).toMatch(/\/20260201T080000Z-[0-9a-f]{6}\.jwk$/);
  const signing = await followSigningKeys(folder);
  expect(signing.current().id).toMatch(/^gateway-20260201T080000Z-/);
  signing.stop();
});

test('sites are given the public halves of a folder and of single keys, and nothing else', async () => {
  await newSigningKey(folder, new Date('2026-01-31T09:00:00Z'));
  const next = await newSigningKey(join(folder, 'next'), new Date('2026-02-01T08:00:00Z'));
  const set = await publicSet([folder, next]);
  expect(set.keys).toHaveLength(2);
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.jwk'))) {
    const { d, x } = JSON.parse(await readFile(join(folder, file), 'utf8'));
    expect(JSON.stringify(set)).toContain(x);
    expect(JSON.stringify(set)).not.toContain(d);
  }
  await expect(publicSet([join(folder, 'absent')])).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
});
