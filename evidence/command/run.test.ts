import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printLine } from '../file/line.ts';
import { chainOf } from '../testing.ts';
import { runAudit } from './run.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  [[], 'say what to do'],
  [['look'], 'there is no command look'],
  [['verify', 'all'], 'unexpected all'],
  [['verify'], 'say which chains: --gateway and --site'],
  [['verify', '--gateway', 'a', '--key', 'b'], 'verify takes no --key'],
  [['who', '--site', 'a'], 'say which row: --relation and --key'],
  [['who', '--relation', 'Staff', '--key', 'k'], 'say at which sites: --site'],
  [['who', '--site', 'a', '--gateway', 'b'], 'who takes no --gateway'],
  [['who', '--site', 'a', '--relation', 'S', '--key', 'k', '--since', 'now'], '--since is a date such as'],
  [['heads', '--site', 'a', '--heads', 'b'], 'heads takes no --heads'],
])('%j is refused: %s', async (argv, why) => {
  await expect(runAudit(argv)).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringContaining(why),
  });
});

test.each([
  ['--gateway', 'none.jsonl: cannot be read (ENOENT)'],
  ['--heads', 'none.jsonl: cannot be read'],
])('what is not there: %s', async (option, why) => {
  const file = await written('a.jsonl', 3);
  const argv = ['verify', '--gateway', file, option, join(folder, 'none.jsonl')];
  await expect(runAudit(argv)).rejects.toMatchObject({
    code: 'EVIDENCE_INVALID',
    message: expect.stringContaining(why),
  });
});

test('a file is the chain that it says it is, wherever it was copied to', async () => {
  const { text, good } = await runAudit(['verify', '--gateway', await written('copy.jsonl', 3)]);
  expect(text.split('\n')).toEqual([
    'north: 3 entries, up to 3; others remember it up to 0',
    'nothing was touched',
  ]);
  expect(good).toBe(true);
});

test('heads are lines that are given back to verify', async () => {
  const file = await written('a.jsonl', 3);
  const { text } = await runAudit(['heads', '--gateway', file]);
  const heads = join(folder, 'heads.jsonl');
  await writeFile(heads, text);
  const shorter = await written('b.jsonl', 2);
  expect(await runAudit(['verify', '--gateway', shorter, '--heads', heads])).toEqual({
    text: [
      'north: 2 entries, up to 2; others remember it up to 3',
      `north #3 CUT: ${heads} remembers 3`,
      '1 finding',
    ].join('\n'),
    good: false,
  });
  await writeFile(heads, `${text}\n{"chain":"north"}`);
  await expect(runAudit(['verify', '--gateway', file, '--heads', heads])).rejects.toMatchObject({
    message: `${heads}:2: is no head of a chain`,
  });
});

async function written(name: string, count: number): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, chainOf('north', count).map(printLine).join(''));
  return file;
}
