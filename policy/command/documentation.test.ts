/** What docs/policy.md shows is what is: what the command prints, what masks leave, what a unit releases. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasedCells } from '../../subgraphs/shared/statistics/release/released-cells.ts';
import { applyMask, type Mask } from '../mask.ts';
import { runPolicyCommand } from './run.ts';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'policy.md');
const page = await readFile(PAGE, 'utf8');

const BLOCK = /```\n\$ npm run --silent policy -- (.*)\n([\s\S]*?)```/g;

/** Another digest with every change of the file: the page does not repeat it. */
const withoutDigest = (text: string): string => text.replace(/(policy \d+)\.[0-9a-f]{12}/, '$1');

async function printed(words: string): Promise<string> {
  return `${withoutDigest((await runPolicyCommand(words.split(' '))).text)}\n`;
}

test('the examples are what the command prints', async () => {
  const blocks = new Map<string, string>();
  for (const [, words = ''] of page.matchAll(BLOCK)) blocks.set(words, await printed(words));
  const now = page.replace(
    BLOCK,
    (_, words: string) => `\`\`\`\n$ npm run --silent policy -- ${words}\n${blocks.get(words)}\`\`\``,
  );
  // UPDATE_DOCS=1 writes what is printed now; look at the difference.
  if (process.env.UPDATE_DOCS === '1') await writeFile(PAGE, now);
  else expect(page).toBe(now);
});

const rowsOf = (header: string): readonly (readonly string[])[] => {
  const [, table = ''] = page.split(header);
  return (table.split('\n\n')[0] ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

test('the masks leave what the table says', () => {
  const masks: Readonly<Record<string, Mask>> = {
    '`{ keep: [first, last] }`': { kind: 'KEEP', first: 3, last: 4 },
    '`year`': { kind: 'YEAR' },
    '`email`': { kind: 'EMAIL' },
    '`county`': { kind: 'COUNTY' },
  };
  const rows = rowsOf('| mask | for | leaves | of | is left |');
  expect(rows).toHaveLength(4);
  for (const [mask = '', , , value = '', left] of rows) {
    expect(applyMask(masks[mask] ?? { kind: 'YEAR' }, value)).toBe(left);
  }
});

test('the county releases what the table says', () => {
  const rows = rowsOf('| ethnicity, in one county | members | released |');
  const cells = rows.map(([key = '', count]) => ({ keys: [key], count: Number(count) }));
  const release = releasedCells(cells, { smallest: 5, rowsAreSeen: false, reads: [false] });
  const left = new Map(release.cells.map(({ keys, count }) => [keys[0], String(count)]));
  expect(rows.map(([key, , said]) => [key, said])).toEqual(
    rows.map(([key]) => [key, left.get(key) ?? 'withheld']),
  );
  const sum = release.cells.reduce((total, { count }) => total + count, 0);
  expect(page).toContain(`the sum of what is released, ${sum}`);
});
