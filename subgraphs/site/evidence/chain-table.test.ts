/** The chain in a real database: what the site may do to it, what its owner may, and what each finds. */
import pg from 'pg';
import { bodyText } from '../../../evidence/body.ts';
import { GENESIS, hashOf } from '../../../evidence/entry.ts';
import { operationBody } from '../../../evidence/testing.ts';
import { printFinding } from '../../../evidence/verify/finding.ts';
import { isEntry } from '../../../evidence/verify/stored-chain.ts';
import { verifyChain } from '../../../evidence/verify/verify-chain.ts';
import { createReader, type Reader } from '../../../test/postgres/reader.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/postgres/test-database.ts';
import { migrateDatabase } from '../../migrate.ts';
import { openPool } from '../../shared/storage/pool.ts';
import { openTransaction } from '../../shared/storage/request-transaction.ts';
import { type ChainTable, chainTable } from './chain-table.ts';
import { readSiteChain } from './read-chain.ts';

const SITE = 'north';

let template: TestDatabase;
let database: TestDatabase;
let reader: Reader;
let owner: pg.Pool;
let site: ReturnType<typeof openPool>;
let table: ChainTable;

beforeAll(async () => {
  template = await createTestDatabase();
  reader = await createReader(template);
  await migrateDatabase(template.url, ['personnel']);
});
afterAll(async () => {
  await template.drop();
  await reader.drop();
});
beforeEach(async () => {
  database = await createTestDatabase({ template: template.name });
  owner = new pg.Pool({ connectionString: database.url, max: 2 });
  site = openPool({ url: reader.urlOf(database), name: 'test', size: 8, statementTimeoutMs: 20_000 });
  table = chainTable(site);
});
afterEach(async () => {
  await site.destroy();
  await owner.end();
  await database.drop();
});

const text = (request: string): string => bodyText(operationBody(SITE, { request }));

const begin = () => openTransaction({ pool: site, settings: [], tables: ['staff'] });

async function findings(): Promise<readonly string[]> {
  return verifyChain(await readSiteChain(database.url, SITE), []).map(printFinding);
}

async function requests(): Promise<readonly string[]> {
  const { stored } = await readSiteChain(database.url, SITE);
  return stored.filter(isEntry).map(({ body }) => JSON.parse(body).request);
}

test('the database hashes as we do, whatever is written', async () => {
  const bodies = ['a', '“Nguyễn” \\ \' " $$ 𠀋', '\u0001', 'x'.repeat(100_000)].map(text);
  const heads = [];
  for (const body of bodies) heads.push(await table.append(body));
  let previous = GENESIS;
  for (const [at, body] of bodies.entries()) {
    const hash = hashOf({ seq: at + 1, body, previous });
    expect(heads[at]).toEqual({ seq: at + 1, hash });
    previous = hash;
  }
  expect(await findings()).toEqual([]);
});

test('a note is there when its transaction is, and becomes an entry behind it', async () => {
  const kept = begin();
  await kept.commit((run) => table.takeNote(run, text('kept')));
  const left = begin();
  await expect(
    left.commit(async (run) => {
      await table.takeNote(run, text('left'));
      throw new Error('the change was refused');
    }),
  ).rejects.toThrow('the change was refused');
  expect(await requests()).toEqual([]);
  expect(await table.seal()).toMatchObject({ seq: 1 });
  expect(await requests()).toEqual(['kept']);
});

test('a note that nobody sealed is sealed with the next', async () => {
  await begin().commit((run) => table.takeNote(run, text('first')));
  expect(await table.append(text('second'))).toMatchObject({ seq: 2 });
  expect((await requests()).toSorted()).toEqual(['first', 'second']);
});

test('fifty requests at once, each of them reading its own moment: one chain, and nobody waits in vain', async () => {
  const names = Array.from({ length: 50 }, (_, at) => `r-${at}`);
  const heads = await Promise.all(
    names.map(async (name) => {
      const transaction = begin();
      await transaction.run(site.raw('SELECT count(*) FROM staff'));
      await transaction.commit((run) => table.takeNote(run, text(name)));
      return table.seal();
    }),
  );
  expect((await requests()).toSorted()).toEqual(names.toSorted());
  expect(await findings()).toEqual([]);
  // Everybody's head has everybody's entry in it, and none is of a chain that is not there.
  const { stored } = await readSiteChain(database.url, SITE);
  const hashes = stored.filter(isEntry).map(({ hash }) => hash);
  for (const { seq, hash } of heads) expect(hashes[seq - 1]).toBe(hash);
});

describe('the site’s own role', () => {
  test.each([
    ['reads entries', 'SELECT * FROM tributary_evidence.entry'],
    ['reads notes', 'SELECT * FROM tributary_evidence.note'],
    ['adds an entry by hand', "INSERT INTO tributary_evidence.entry VALUES (1, '{}', '', '')"],
    ['changes an entry', "UPDATE tributary_evidence.entry SET body = '{}'"],
    ['deletes entries', 'DELETE FROM tributary_evidence.entry'],
    ['empties the chain', 'TRUNCATE tributary_evidence.entry'],
    ['moves the head', 'UPDATE tributary_evidence.head SET seq = 0'],
    ['withdraws a note', 'DELETE FROM tributary_evidence.note'],
    ['takes the trigger away', 'ALTER TABLE tributary_evidence.entry DISABLE TRIGGER ALL'],
    [
      'puts another function in its place',
      'CREATE OR REPLACE FUNCTION tributary_evidence.seal() RETURNS TABLE (seq bigint, hash text) LANGUAGE sql AS $$ SELECT 1, $$',
    ],
  ])('never %s', async (_, statement) => {
    await table.append(text('a'));
    await expect(site.raw(statement)).rejects.toThrow(/permission denied|must be owner/);
    expect(await requests()).toEqual(['a']);
  });

  test('sees how far the chain has come', async () => {
    const { seq, hash } = await table.append(text('a'));
    const { rows } = await site.raw('SELECT seq, hash FROM tributary_evidence.head');
    expect(rows).toEqual([{ seq, hash }]);
  });

  test('cannot have the functions work on tables of its own', async () => {
    await expect(site.raw('CREATE SCHEMA mine')).rejects.toThrow(/permission denied/);
    await site.raw('CREATE TEMP TABLE note (id bigint, body text)').catch(() => undefined);
    await site.raw('CREATE TEMP TABLE head (seq bigint, hash text)').catch(() => undefined);
    expect(await table.append(text('a'))).toMatchObject({ seq: 1 });
    expect(await requests()).toEqual(['a']);
  });
});

describe('the owner of the database', () => {
  beforeEach(async () => {
    for (let at = 1; at <= 6; at++) await table.append(text(`r-${at}`));
  });

  test.each([
    ["UPDATE tributary_evidence.entry SET body = '{}' WHERE seq = 3"],
    ['DELETE FROM tributary_evidence.entry WHERE seq = 3'],
    ['DELETE FROM tributary_evidence.entry WHERE seq = 99'],
    ['TRUNCATE tributary_evidence.entry'],
  ])('is stopped: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow('evidence is only ever added to');
    expect(await findings()).toEqual([]);
  });

  const UNGUARDED = 'ALTER TABLE tributary_evidence.entry DISABLE TRIGGER ALL';

  test.each<[string, string, readonly string[]]>([
    [
      'edits an entry',
      `UPDATE tributary_evidence.entry SET body = replace(body, 'r-3', 'r-9') WHERE seq = 3`,
      ['north #3 EDITED: it does not say what it said when it was written'],
    ],
    [
      'edits an entry and hashes it again',
      `UPDATE tributary_evidence.entry SET body = '{"chain":"north"}',
         hash = encode(sha256(convert_to(previous || E'\\n3\\n' || '{"chain":"north"}', 'UTF8')), 'hex') WHERE seq = 3`,
      ['north #3 EDITED: it was written anew: its neighbours remember another'],
    ],
    [
      'deletes entries',
      'DELETE FROM tributary_evidence.entry WHERE seq IN (3, 4)',
      ['north #3..4 DELETED: it is gone'],
    ],
    [
      'exchanges two entries',
      `UPDATE tributary_evidence.entry SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3, 4);
       UPDATE tributary_evidence.entry SET seq = -seq WHERE seq < 0`,
      ['north #3 REORDERED: it stands where 4 belongs', 'north #4 REORDERED: it stands where 3 belongs'],
    ],
    [
      'cuts the end off and leaves the head',
      'DELETE FROM tributary_evidence.entry WHERE seq > 4',
      ['north #5..6 CUT: its own head remembers 6'],
    ],
    ['empties the chain', 'TRUNCATE tributary_evidence.entry', ['north #1..6 CUT: its own head remembers 6']],
    [
      'moves the head back',
      'UPDATE tributary_evidence.head SET seq = 5',
      [
        'north #1..5 REWRITTEN: its own head remembers another entry 5',
        'north #6 INSERTED: its own head stands at 5',
      ],
    ],
    [
      'takes the head away',
      'DELETE FROM tributary_evidence.head',
      ['north #1..6 INSERTED: its own head stands at 0'],
    ],
  ])('who takes the trigger away and %s is found', async (_, statement, expected) => {
    await owner.query('ALTER TABLE tributary_evidence.entry DROP CONSTRAINT entry_seq_check');
    await owner.query(UNGUARDED);
    await owner.query(statement);
    expect(await findings()).toEqual(expected);
  });

  test('who cuts the end off, head and all, is found by what others remember', async () => {
    const { head } = await readSiteChain(database.url, SITE);
    await owner.query(UNGUARDED);
    await owner.query('DELETE FROM tributary_evidence.entry WHERE seq > 4');
    await owner.query(
      'UPDATE tributary_evidence.head SET (seq, hash) = (SELECT seq, hash FROM tributary_evidence.entry WHERE seq = 4)',
    );
    expect(await findings()).toEqual([]);
    const anchor = { chain: SITE, seq: 6, hash: head?.hash ?? '', by: 'gateway #1' };
    const stored = await readSiteChain(database.url, SITE);
    expect(verifyChain(stored, [anchor]).map(printFinding)).toEqual([
      'north #5..6 CUT: gateway #1 remembers 6',
    ]);
  });
});

test('the disk is waited for once: not for the note, but for the entry', async () => {
  const transaction = begin();
  const settings: unknown[] = [];
  await transaction.commit(async (run) => {
    await run(site.raw("SELECT set_config('synchronous_commit', 'on', true)"));
    await table.takeNote(run, text('a'));
    settings.push(...(await run(site.raw('SHOW synchronous_commit'))));
  });
  expect(settings).toEqual([{ synchronous_commit: 'off' }]);
  const { rows } = await site
    .raw(
      "BEGIN; SET LOCAL synchronous_commit = on; SELECT tributary_evidence.append('{}'); SHOW synchronous_commit; COMMIT",
    )
    .then((results: { rows: unknown[] }[]) => results.at(3) ?? { rows: [] });
  expect(rows).toEqual([{ synchronous_commit: 'on' }]);
});
