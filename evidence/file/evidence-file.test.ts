import { appendFile, mkdtemp, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyChain } from '../entry.ts';
import { readBody } from '../read-body.ts';
import type { Statement } from '../statement.ts';
import { isEntry } from '../verify/stored-chain.ts';
import { verifyChain } from '../verify/verify-chain.ts';
import { type EvidenceTrouble, evidencePath, openEvidenceFile } from './evidence-file.ts';
import { readChainFile } from './read-chain.ts';

const NAME = 'gateway';

const statement = (request: string): Statement => ({
  kind: 'operation',
  request,
  who: { subject: 'ana' },
  policy: '1.0',
  operation: { sha256: '5'.repeat(64) },
  fields: [],
  rows: {},
  decision: { kind: 'GIVEN' },
});

let folder: string;
let file: string;
let troubles: EvidenceTrouble[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  file = evidencePath({ folder, name: NAME });
  troubles = [];
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => openEvidenceFile({ folder, name: NAME, tell: (trouble) => void troubles.push(trouble) });

async function written() {
  const stored = await readChainFile(file);
  const bodies = stored.filter(isEntry).map(({ body }) => readBody(body));
  return { bodies, findings: verifyChain({ name: NAME, stored }, []) };
}

test('entries stay, and the next writer goes on behind them', async () => {
  const first = await open();
  expect(first.head()).toEqual(emptyChain(NAME));
  const head = await first.append(statement('a'));
  expect(first.head()).toEqual(head);
  await first.close();

  const second = await open();
  expect(second.head()).toEqual(head);
  await second.append(statement('b'));
  await second.close();
  const { bodies, findings } = await written();
  expect(bodies).toMatchObject([{ request: 'a', chain: NAME }, { request: 'b' }]);
  expect(findings).toEqual([]);
  expect(troubles).toEqual([]);
});

test('fifty at once make one chain, and each is told the head with its own entry in it', async () => {
  const log = await open();
  const requests = Array.from({ length: 50 }, (_, at) => `r-${at}`);
  const heads = await Promise.all(requests.map((request) => log.append(statement(request))));
  await log.close();
  expect(heads.map(({ seq }) => seq)).toEqual(requests.map((_, at) => at + 1));
  const { bodies, findings } = await written();
  expect(bodies).toMatchObject(requests.map((request) => ({ request })));
  expect(findings).toEqual([]);
});

test('only its owner may read it', async () => {
  const log = await open();
  await log.append(statement('a'));
  await log.close();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a torn end is left where it is, and the next entry owns up to it', async () => {
  for (const torn of ['{"body":{"at"', '{"body":{"at"\n', '\0\0\0\0', '\n\n{}\n{']) {
    const before = await open();
    await before.append(statement('before'));
    await before.close();
    await appendFile(file, torn);
    const after = await open();
    await after.append(statement('after'));
    await after.close();
    expect(troubles.splice(0)).toEqual([{ kind: 'torn', bytes: torn.length }]);
    expect(await readFile(file, 'utf8')).toContain(torn);
  }
  const { bodies, findings } = await written();
  expect(bodies.map((body) => body?.kind)).toEqual(
    Array.from({ length: 4 }, () => ['operation', 'resumed', 'operation']).flat(),
  );
  expect(findings).toEqual([]);
});

test('an end of many lines that are none, longer than what is read at a time', async () => {
  const before = await open();
  await before.append(statement('before'));
  await before.close();
  await appendFile(file, `${'x'.repeat(70_000)}\n`.repeat(3));
  const after = await open();
  await after.append(statement('after'));
  await after.close();
  expect((await written()).findings).toEqual([]);
});

test('a last entry that was touched is no entry: what stands behind the one before it is owned up to', async () => {
  const before = await open();
  const { hash } = await before.append(statement('a'));
  await before.append(statement('b'));
  await before.close();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"request":"b"', '"request":"c"'));
  const after = await open();
  expect(after.head()).toMatchObject({ seq: 2 });
  await after.close();
  expect(troubles).toEqual([{ kind: 'torn', bytes: expect.any(Number) }]);
  const stored = (await readChainFile(file)).filter(isEntry);
  expect(stored.at(-1)).toMatchObject({ seq: 2, previous: hash });
});

test('one writer at a time', async () => {
  const log = await open();
  await expect(open()).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  await log.close();
  await (await open()).close();
});

test('a lock that a killed process left does not count; that of a living one does', async () => {
  await writeFile(`${file}.lock`, '999999999');
  await (await open()).close();
  await writeFile(`${file}.lock`, String(process.ppid));
  await expect(open()).rejects.toMatchObject({ message: expect.stringContaining(String(process.ppid)) });
});

test('where nothing can be written there is no evidence to begin with', async () => {
  await writeFile(join(folder, 'in-the-way'), '');
  const nowhere = { folder: join(folder, 'in-the-way'), name: NAME, tell: () => undefined };
  await expect(openEvidenceFile(nowhere)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
});

const refused = expect.objectContaining({ code: 'EVIDENCE_UNAVAILABLE' });

test('on a full disk everybody is refused, and told once', async () => {
  // A device that takes nothing, as a disk without room.
  await symlink('/dev/full', file);
  const log = await open();
  const asked = await Promise.allSettled(['a', 'b', 'c'].map((name) => log.append(statement(name))));
  expect(asked).toEqual(asked.map(() => ({ status: 'rejected', reason: refused })));
  await expect(log.append(statement('d'))).rejects.toEqual(refused);
  expect(troubles).toEqual([{ kind: 'failed', error: expect.objectContaining({ code: 'ENOSPC' }) }]);
  await log.close();
});

describe('a file that somebody else touches while it is written', () => {
  const spoilt: [string, () => Promise<unknown>][] = [
    ['is gone', () => rm(file)],
    ['was cut', () => truncate(file, 10)],
    ['was emptied', () => truncate(file)],
  ];
  test.each(spoilt)('%s: nothing is given until somebody has looked', async (_, spoil) => {
    const log = await open();
    await log.append(statement('a'));
    await spoil();
    await expect(log.append(statement('b'))).rejects.toEqual(refused);
    await expect(log.assertKept()).rejects.toEqual(refused);
    await expect(log.append(statement('c'))).rejects.toEqual(refused);
    await log.close();
  });

  test('lines behind ours that are none are a torn end', async () => {
    const log = await open();
    await log.append(statement('a'));
    await appendFile(file, 'x\n');
    await expect(log.append(statement('b'))).rejects.toEqual(refused);
    await log.assertKept();
    await log.append(statement('c'));
    await log.close();
    const { bodies, findings } = await written();
    expect(bodies).toMatchObject([{ request: 'a' }, { kind: 'resumed' }, { request: 'c' }]);
    expect(findings).toEqual([]);
  });
});
