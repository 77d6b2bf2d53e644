/** The process as an operator runs it: configuration in, lines of JSON out, commands on standard input. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadCodeSchemes } from '../codes/load.ts';
import { signAssertion } from '../identity/assertion.ts';
import { ensureKeyPair, loadSigningKey } from '../identity/key-pair.ts';
import { loadPolicy } from '../policy/load.ts';
import { keepProcess } from '../test/leaks/kept-output.ts';
import { createReader, type Reader } from '../test/postgres/reader.ts';
import { createTestDatabase, type TestDatabase } from '../test/postgres/test-database.ts';
import { TEST_SECRET } from './testing/evidence.ts';

let directory: string;
let databases: readonly TestDatabase[];
let reader: Reader;
let config: string;

const deployment = new URL('../deployments/quang-binh', import.meta.url).pathname;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tributary-main-'));
  databases = [await createTestDatabase(), await createTestDatabase()];
  await ensureKeyPair(join(directory, 'gateway.jwk'), 'gateway');
  await writeFile(join(directory, 'evidence.secret'), TEST_SECRET);
  config = join(directory, 'sites.yml');
  const [first, second] = databases as [TestDatabase, TestDatabase];
  reader = await createReader(first);
  await writeFile(
    config,
    JSON.stringify({
      deployment,
      subgraphs: ['organizations', 'personnel'],
      gatewayKeys: 'gateway.jwk.jwks',
      evidence: { secret: 'evidence.secret' },
      sites: [
        { site: 'district-3', databaseUrl: reader.urlOf(first), ownerUrl: first.url },
        { site: 'department-08', databaseUrl: reader.urlOf(second), ownerUrl: second.url },
      ],
    }),
  );
});

afterAll(async () => {
  for (const database of databases) await database.drop();
  await reader.drop();
  await rm(directory, { recursive: true });
});

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly exited: Promise<unknown[]>;
  readonly log: () => string;
  next(): Promise<Record<string, unknown>>;
}

function run(...args: readonly string[]): Running {
  const main = new URL('main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--no-warnings', '--experimental-strip-types', main, ...args]);
  keepProcess(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
  });
  return {
    child,
    exited: once(child, 'exit'),
    log: () => log,
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`it ended: ${log}`);
      return JSON.parse(value);
    },
  };
}

async function ask(url: unknown, site: string): Promise<unknown> {
  const key = await loadSigningKey(join(directory, 'gateway.jwk'));
  const { version: policy } = await loadPolicy(deployment, await loadCodeSchemes(deployment));
  const assertion = await signAssertion({ subject: 'x', code: '020000100001' }, { site, policy }, key);
  const response = await fetch(`${url}/personnel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${assertion}` },
    body: '{"query":"{ staffSearch { totalCount } }"}',
  });
  return response.json();
}

const EMPTY = { data: { staffSearch: { totalCount: 0 } } };

test('several sites in one process, each going down and coming back alone', async () => {
  const { child, next, exited } = run('--config', config);
  const district = await next();
  const department = await next();
  expect([district, department]).toEqual([
    { site: 'district-3', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
    { site: 'department-08', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
  ]);
  expect(await ask(district.url, 'district-3')).toMatchObject(EMPTY);

  child.stdin.write('stop district-3\n');
  expect(await next()).toEqual({ site: 'district-3', stopped: true });
  await expect(ask(district.url, 'district-3')).rejects.toThrow();
  expect(await ask(department.url, 'department-08')).toMatchObject(EMPTY);

  child.stdin.write('start district-3\n');
  expect(await next()).toEqual(district);
  expect(await ask(district.url, 'district-3')).toMatchObject(EMPTY);

  child.stdin.write('start nowhere\nrestart district-3\n');
  expect(await next()).toEqual({ refused: 'start nowhere', message: 'There is no site "nowhere" here.' });
  expect(await next()).toMatchObject({ refused: 'restart district-3' });

  child.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('a configuration that is wrong ends the process with the reason and without a stack', async () => {
  const wrong = join(directory, 'wrong.yml');
  await writeFile(wrong, 'site: a-1\n');
  const { exited, log } = run('--config', wrong);
  expect(await exited).toEqual([1, null]);
  expect(log()).toMatch(/wrong\.yml:\d+: databaseUrl/);
  expect(log()).not.toMatch(/ at /);
});

test('a database that cannot be reached is named by its site, not by its URL', async () => {
  const wrong = join(directory, 'unreachable.yml');
  const url = 'postgres://owner:secret@127.0.0.1:1/none';
  await writeFile(
    wrong,
    JSON.stringify({
      site: 'a-1',
      deployment,
      subgraphs: ['personnel'],
      gatewayKeys: 'gateway.jwk.jwks',
      evidence: { secret: 'evidence.secret' },
      databaseUrl: url,
      ownerUrl: url,
    }),
  );
  const { exited, log } = run('--config', wrong);
  expect(await exited).toEqual([1, null]);
  expect(log()).toContain('Site a-1: its database cannot be migrated.');
  expect(log()).not.toContain('secret');
});
