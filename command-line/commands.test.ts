/** Every command of the project, as a person gives it: help is help, and a mistake is told in words. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepProcess } from '../test/leaks/kept-output.ts';

const PROJECT = join(import.meta.dirname, '..');

const { scripts } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** As npm runs it, without npm. */
function give(command: string, ...words: readonly string[]): Promise<Ended> {
  const [, file = ''] = /node --no-warnings (\S+\.ts)/.exec(scripts[command] ?? '') ?? [];
  const args = ['--no-warnings', '--experimental-strip-types', join(PROJECT, file), ...words];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, (_, out, err) =>
      resolve({ code: child.exitCode ?? 0, out, err }),
    );
    keepProcess(child);
  });
}

test.each(['start', 'token', 'site', 'gateway', 'catalog', 'explain', 'keys', 'demo-ca', 'policy', 'audit'])(
  'npm run %s -- --help says how it is written',
  async (command) => {
    const { code, out, err } = await give(command, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^npm (run )?(--silent )?${command} -- `));
  },
);

// What others make of their words is tested beside them.
test.each(['token', 'site', 'gateway'])(
  'npm run %s with an option that there is not: what is wrong, and the usage',
  async (command) => {
    const { code, out, err } = await give(command, '--colour');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimStart()).toMatch(/^Unknown option '--colour'/);
    expect(err).toContain(`${command} -- `);
    expect(err).not.toMatch(/\n {4}at /);
  },
);

test.each([
  ['site', 'say which configuration: --config'],
  ['gateway', 'say which configuration: --config'],
  ['token', 'say whose: --as'],
])('npm run %s without a word: %s', async (command, why) => {
  const { code, err } = await give(command);
  expect(code).toBe(1);
  expect(err.split('\n')[0]).toBe(why);
  expect(err).toContain(`${command} -- `);
});

test.each([
  ['site', /"msg":"nowhere\.yml: the file could not be read"/],
  ['gateway', /^nowhere\.yml: the file could not be read\n$/],
])('npm run %s with a configuration that is not there: one line', async (command, line) => {
  const { code, err } = await give(command, '--config', 'nowhere.yml');
  expect(code).toBe(1);
  expect(err).toMatch(line);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('npm run token for somebody who is not there names who is', async () => {
  const { code, err } = await give('token', '--as', 'nobody');
  expect(code).toBe(1);
  expect(err).toMatch(/^there is no identity nobody; there are .*home-affairs/);
});

test('npm run explain of what would be refused shows the plan, says why it is refused, and fails', async () => {
  const bad = '{ staffSearch(first: 1, last: 1) { totalCount } }';
  const { code, out, err } = await give('explain', 'quang-binh', '--as', 'home-affairs', bad);
  expect(code).toBe(1);
  expect(out).toMatch(/^Fetch personnel\n/);
  expect(err).toMatch(/^PAGE_ARGUMENTS_CONFLICT at staffSearch: .*\n$/);
});
