import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from './write-files.ts';

let folder: string;
const path = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
  await writeFile(path('a'), 'old a', { mode: 0o600 });
  await writeFile(path('b'), 'old b');
});
afterEach(() => rm(folder, { recursive: true }));

const change = (name: string, before = `old ${name}`) => ({ file: path(name), before, after: `new ${name}` });
const texts = () => Promise.all(['a', 'b'].map((name) => readFile(path(name), 'utf8')));

test('files are replaced, keep their mode, and leave nothing beside them', async () => {
  await writeFiles([change('a'), change('b')]);
  expect(await texts()).toEqual(['new a', 'new b']);
  expect((await stat(path('a'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['a', 'b']);
});

test('a link stays a link', async () => {
  await symlink(path('a'), path('link'));
  await writeFiles([{ ...change('a'), file: path('link') }]);
  expect(await texts()).toEqual(['new a', 'old b']);
  expect(await readFile(path('link'), 'utf8')).toBe('new a');
  expect(await readdir(folder)).toContain('link');
});

test.each([
  ['was changed by somebody else', () => change('b', 'other')],
  ['is not there', () => change('c')],
])('when one file %s, none is replaced', async (_, second) => {
  await expect(writeFiles([change('a'), second()])).rejects.toThrow();
  expect(await texts()).toEqual(['old a', 'old b']);
  expect(await readdir(folder)).toEqual(['a', 'b']);
});
