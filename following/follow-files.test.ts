/** How old a value is: since when its source has not been seen to say just that. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce } from './announce.ts';
import { followFiles } from './follow-files.ts';
import { type Followed, fresh } from './followed.ts';

let folder: string;
let file: string;
let ms: number;
let said: string[];
let source: Followed<string>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'following-'));
  file = join(folder, 'a');
  ms = 0;
  said = [];
  await writeFile(file, 'one');
  const log = {
    info: (line: string) => void said.push(line),
    error: ({ because }: { because: string }, line: string) => void said.push(`${line}: ${because}`),
  };
  source = await followFiles({
    files: [file],
    folders: [],
    async load() {
      const text = await readFile(file, 'utf8');
      if (text === 'bad') throw new Error('it is bad');
      return text;
    },
    listener: announce('the word', log, (word: string) => word),
    now: () => ms,
    // Only what the test asks for happens.
    pollMs: 3_600_000,
    settleMs: 1,
  });
});
afterEach(async () => {
  source.stop();
  await rm(folder, { recursive: true });
});

const publish = async (text: string): Promise<void> => {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
};

const at = async (time: number): Promise<[string, number]> => {
  ms = time;
  await source.refresh();
  return [source.current(), source.ageMs()];
};

test('a source that says what it said confirms it; one that is wrong or lost does not', async () => {
  ms = 100;
  expect(source.ageMs()).toBe(100);
  expect(await at(200)).toEqual(['one', 0]);
  await publish('two');
  expect(await at(300)).toEqual(['two', 0]);
  await publish('bad');
  expect(await at(400)).toEqual(['two', 100]);
  expect(await at(500)).toEqual(['two', 200]);
  await rm(file);
  expect(await at(600)).toEqual(['two', 300]);
  await publish('two');
  expect(await at(700)).toEqual(['two', 0]);
  expect(said).toEqual([
    'the word one -> two',
    'the word refused, two stays: it is bad',
    expect.stringMatching(/^the word refused, two stays: .*ENOENT/),
    'the word read again',
  ]);
});

test('what is too old is given to nobody', async () => {
  ms = 50;
  expect(fresh(source, 50, 'POLICY_STALE')).toBe('one');
  ms = 51;
  expect(() => fresh(source, 50, 'POLICY_STALE', 'why')).toThrow(
    expect.objectContaining({ code: 'POLICY_STALE', message: 'why' }),
  );
});

test('after a stop nothing is confirmed', async () => {
  source.stop();
  expect(await at(100)).toEqual(['one', 100]);
});
