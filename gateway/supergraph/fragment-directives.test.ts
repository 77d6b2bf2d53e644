/** The specification page and the code say the same. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GATHER_KINDS } from './routed-schema.ts';
import { findingsIn, readsFindingsIn } from './testing.ts';

const HERE = import.meta.dirname;
const page = await readFile(join(HERE, '../../docs/fragment-directives.md'), 'utf8');

test('its example composes and is refused nothing', () => {
  const [, example] = /## 7\. [\s\S]*?```graphql\n([\s\S]*?)```/.exec(page) ?? [];
  const sdl = (example ?? '').replace('scalar Date\n', '');
  expect(findingsIn(sdl)).toEqual([]);
  expect(readsFindingsIn(sdl)).toEqual([]);
});

test('it lists every rule, and no other', async () => {
  const files = (await readdir(join(HERE, 'rules'), { recursive: true }))
    .filter((file) => file.includes('/') && !/rules\.ts|rules\.test\.ts|routed-type\.ts/.test(file))
    .map((file) => file.replace(/^.*\/|\.ts$/g, ''));
  const refusals = page.slice(page.indexOf('## 8. Refusals'));
  const listed = [...refusals.matchAll(/^\| `([a-z-]+)` \| /gm)].map(([, name]) => name);
  expect(listed.filter((name) => name !== 'check-vocabulary').sort()).toEqual(files.sort());
});

test.each(GATHER_KINDS)('it explains %s', (kind) => {
  expect(page).toMatch(new RegExp(`^\\| [^|]*\`${kind}\`[^|]* \\|`, 'm'));
});
