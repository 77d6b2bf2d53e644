/** What looks for leaks finds them: a check that finds nothing says nothing unless it can find something. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { findPlanted } from './find-planted.ts';
import { KINDS } from './kept-output.ts';
import { PLANTED, type PlantedName } from './planted.ts';

const valuesIn = (text: string): readonly PlantedName[] => [
  ...new Set(findPlanted(Buffer.from(text)).map(({ value }) => value)),
];

const WAYS: readonly (readonly [string, (value: string) => string])[] = [
  ['plain', (value) => value],
  ['with its accents apart', (value) => value.normalize('NFD')],
  ['in capitals', (value) => value.toUpperCase()],
  ['percent-encoded', encodeURIComponent],
  ['as a form writes it', (value) => new URLSearchParams({ value }).toString().replaceAll('+', '%20')],
  [
    'JSON-escaped',
    (value) =>
      JSON.stringify(value).replace(
        /[\u0080-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  ],
  ['in hexadecimal', (value) => Buffer.from(value).toString('hex')],
  ['in a cursor of bytes', (value) => Buffer.from(`a${value}z`).toString('base64url')],
  ['in base64, behind one byte', (value) => Buffer.from(`1${value}`).toString('base64')],
  ['in base64, behind two', (value) => Buffer.from(`12${value}34`).toString('base64')],
  ['in base64, alone', (value) => Buffer.from(value).toString('base64')],
];

describe.each(WAYS)('%s', (_way, write) => {
  test.each(Object.entries(PLANTED))('%s', (name, value) => {
    expect(valuesIn(`{"level":30,"msg":"before ${write(value)} behind"}\n`)).toContain(name);
  });
});

test('as a logger writes it', () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  log.error({ row: { name: PLANTED.chineseName }, err: new Error(`Key (name)=(${PLANTED.vietnameseName})`) });
  expect(valuesIn(lines.join(''))).toEqual(expect.arrayContaining(['chineseName', 'vietnameseName']));
});

test('what is not planted is not found: neither a part of it, nor a mask, nor what a test calls people', () => {
  const others = [
    'Đặng Quỵnh',
    '燊**',
    '199****7361',
    '350802********7368',
    'Nguyễn Văn An',
    '张三',
    '19973617360',
  ];
  expect(valuesIn(others.join('\n'))).toEqual([]);
});

test('it is told where it stands, and not what it is', () => {
  const [finding, ...more] = findPlanted(Buffer.from(`one\ntwo\n${PLANTED.chineseMobile}\n`));
  expect(finding).toEqual({ value: 'chineseMobile', way: 'plain', line: 3 });
  expect(more.every(({ value }) => value === 'chineseMobile')).toBe(true);
});

describe('npm run leaks', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tributary-leaks-'));
    for (const kind of KINDS) await writeFile(join(folder, `${kind}-1.log`), 'nothing of anybody\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = async (): Promise<{ readonly code: number; readonly said: string }> => {
    const { scripts } = JSON.parse(
      await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
    );
    const [, ...words] = String(scripts.leaks).split(' ');
    return new Promise((resolve) => {
      const options = { cwd: join(import.meta.dirname, '..', '..') };
      const child = execFile(process.execPath, [...words, folder], options, (_error, out, err) =>
        resolve({ code: child.exitCode ?? 0, said: out + err }),
      );
    });
  };

  test('passes when nothing is found', async () => {
    expect(await run()).toEqual({
      code: 0,
      said: expect.stringMatching(/^7 files of \d+ bytes were looked through, 0 planted values found\n$/),
    });
  });

  test('fails when something is, and names file, line and kind of value', async () => {
    const escaped = Buffer.from(`{"cursor":"${PLANTED.vietnameseName}"}`).toString('base64');
    await writeFile(join(folder, 'log-2.log'), `one\n${escaped}\n`);
    const { code, said } = await run();
    expect(code).toBe(1);
    expect(said).toContain('leaked: log-2.log:2: vietnameseName, base64');
    expect(said).not.toContain(PLANTED.vietnameseName);
  });

  test('fails when a kind of output was not kept', async () => {
    await rm(join(folder, 'crash-1.log'));
    expect(await run()).toMatchObject({
      code: 1,
      said: expect.stringContaining('nothing was kept of: crash'),
    });
  });
});
