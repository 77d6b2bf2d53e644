/** The list stays true: every mistake can still be made, and every test that must notice it exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MISTAKES } from './list.ts';
import { faultOf } from './mistake.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

test('titles are unique', () => {
  const titles = MISTAKES.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(MISTAKES.map((mistake) => [mistake.title, mistake] as const))('%s', (_title, mistake) => {
  expect(faultOf(mistake, readFileSync(join(PROJECT, mistake.file), 'utf8'))).toBeUndefined();
  expect(mistake.tests.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
});
