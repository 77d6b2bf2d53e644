/** A request reads one instant through one scope, and its connection goes on to the next one as if it had never been. */
import { setTimeout as sleep } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { staffRow } from '../../testing/rows.ts';
import { startTestSite, type TestSite } from '../../testing/test-site.ts';
import type { Setting } from './barrier/setting.ts';
import { openPool } from './pool.ts';
import { openTransaction, type RequestTransaction, type TransactionOptions } from './request-transaction.ts';

let site: TestSite;
/** One connection, so that whoever is next has the one before's. */
let pool: Knex;
const open: RequestTransaction[] = [];

const sql = knex({ client: 'pg' });
const scope = (value: string): readonly Setting[] => [{ name: 'tributary.read_staff', value }];

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [staffRow('080000100001', 'An'), staffRow('003000100001', 'Bình')]);
  await site.owner.raw('CREATE TABLE note (text text)');
  await site.owner.raw(`
    CREATE FUNCTION take(text) RETURNS void LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO note VALUES ($1)'`);
});

beforeEach(async () => {
  pool = openPool({ url: site.databaseUrl, name: 'test', size: 1, statementTimeoutMs: 600_000 });
  await site.owner('note').delete();
});

afterEach(async () => {
  for (const transaction of open.splice(0)) await transaction.rollback();
  await pool.destroy();
});

afterAll(() => site.stop());

function begin(options: Partial<TransactionOptions> = {}): RequestTransaction {
  const transaction = openTransaction({ pool, settings: scope('{08%}'), tables: ['staff'], ...options });
  open.push(transaction);
  return transaction;
}

const CODES = () => sql('staff').select('code').orderBy('code');
const codes = async ({ run }: Pick<RequestTransaction, 'run'>): Promise<readonly string[]> =>
  (await run<{ code: string }>(CODES())).map(({ code }) => code);
const FAILING = () => sql.raw("SELECT code::integer FROM staff WHERE full_name = 'An'");
const notes = async (): Promise<readonly string[]> => site.owner('note').pluck('text');

/** What the pool's only connection says, in no transaction of a request. */
async function outside(text: string): Promise<unknown> {
  const { rows } = await pool.raw(`SELECT ${text} AS it`);
  return rows[0].it;
}

/** Whether the connection is as a new one is. */
async function expectClean(): Promise<void> {
  expect(await outside("coalesce(current_setting('tributary.read_staff', true), '')")).toBe('');
  expect(await outside('(SELECT count(*)::integer FROM staff)')).toBe(0);
  expect(await outside("current_setting('transaction_read_only')")).toBe('off');
  expect(await outside('now() = statement_timestamp()')).toBe(true);
  expect(await codes(begin({ settings: scope('{00%}') }))).toEqual(['003000100001']);
}

test('what reads nothing begins nothing', async () => {
  const transaction = begin();
  await transaction.commit();
  await begin().rollback();
  expect(pool.client.pool.numUsed() + pool.client.pool.numFree()).toBe(0);
});

test('all statements are of one transaction and one instant', async () => {
  const transaction = begin({ settings: scope('{%}') });
  const [[began], [again]] = await Promise.all([
    transaction.run(sql.raw("SELECT now()::text, current_setting('transaction_isolation') AS level")),
    transaction.run(sql.raw("SELECT now()::text, current_setting('transaction_isolation') AS level")),
  ]);
  expect(again).toEqual(began);
  expect(began).toMatchObject({ level: 'repeatable read' });
  await site.insert('staff', [staffRow('080000100002', 'Cúc')]);
  try {
    expect(await codes(transaction)).toEqual(['003000100001', '080000100001']);
  } finally {
    await site.owner('staff').where({ code: '080000100002' }).delete();
  }
});

test('statements wait for one another', async () => {
  const transaction = begin();
  const ended: string[] = [];
  const slow = transaction.run(sql.raw('SELECT pg_sleep(0.1)')).then(() => ended.push('slow'));
  const quick = transaction.run(sql.raw('SELECT 1')).then(() => ended.push('quick'));
  await Promise.all([slow, quick]);
  expect(ended).toEqual(['slow', 'quick']);
});

test('reading cannot write, even where the role could', async () => {
  const transaction = begin();
  await expect(transaction.run(sql.raw("SELECT take('by a read')"))).rejects.toMatchObject({ code: '25006' });
  await expect(transaction.run(sql.raw('CREATE TEMP TABLE t ()'))).rejects.toMatchObject({ code: '25006' });
  await transaction.commit();
  expect(await notes()).toEqual([]);
});

test('a statement that fails takes no other along', async () => {
  const transaction = begin();
  await expect(transaction.run(FAILING())).rejects.toMatchObject({ code: '22003' });
  expect(await codes(transaction)).toEqual(['080000100001']);
  await expect(transaction.run(sql.raw('CREATE TEMP TABLE t ()'))).rejects.toMatchObject({ code: '25006' });
  await transaction.commit();
  await expectClean();
});

describe('settings', () => {
  test.each<[string, (transaction: RequestTransaction) => Promise<unknown>]>([
    ['a commit', (transaction) => transaction.commit()],
    ['a commit that writes', (transaction) => transaction.commit(async () => undefined)],
    ['a rollback', (transaction) => transaction.rollback()],
    [
      'a commit that fails',
      (transaction) => transaction.commit(async () => Promise.reject(new Error('no'))).catch(() => undefined),
    ],
    ['a failed statement', (transaction) => transaction.run(FAILING()).catch(() => transaction.rollback())],
  ])('end with %s', async (_what, end) => {
    const transaction = begin();
    expect(await codes(transaction)).toEqual(['080000100001']);
    await end(transaction);
    await expectClean();
  });

  test('are each request’s own when many share a connection', async () => {
    const scopes = Array.from({ length: 30 }, (_, at) => ['{08%}', '', '{00%}', '{%}'][at % 4] ?? '');
    const seen = await Promise.all(
      scopes.map(async (value, at) => {
        const transaction = begin({ settings: scope(value) });
        if (at % 3 === 0) await transaction.run(FAILING()).catch(() => undefined);
        const found = await codes(transaction);
        await (at % 2 === 0 ? transaction.commit() : transaction.rollback());
        return found;
      }),
    );
    const expected: Record<string, readonly string[]> = {
      '{08%}': ['080000100001'],
      '': [],
      '{00%}': ['003000100001'],
      '{%}': ['003000100001', '080000100001'],
    };
    expect(seen).toEqual(scopes.map((value) => expected[value]));
  });

  test('for one statement are for that alone, also when it fails', async () => {
    const transaction = begin();
    const wider = scope('{%}');
    expect(await transaction.run(CODES(), wider)).toHaveLength(2);
    expect(await codes(transaction)).toEqual(['080000100001']);
    await expect(transaction.run(FAILING(), wider)).rejects.toMatchObject({ code: '22003' });
    expect(await codes(transaction)).toEqual(['080000100001']);
    await transaction.commit();
    await expectClean();
  });
});

describe('what is kept with it', () => {
  test('is there when it has ended', async () => {
    const transaction = begin();
    await transaction.run(FAILING()).catch(() => undefined);
    await transaction.commit(async (run) => void (await run(sql.raw("SELECT take('first')"))));
    expect(await notes()).toEqual(['first']);
    await expectClean();
  });

  test('is there when nothing was read', async () => {
    await begin().commit(async (run) => void (await run(sql.raw("SELECT take('nothing read')"))));
    expect(await notes()).toEqual(['nothing read']);
  });

  test('is kept although nobody waits for the rows any more', async () => {
    const gone = new AbortController();
    const transaction = begin({ signal: gone.signal });
    await codes(transaction);
    gone.abort(new TributaryError('REQUEST_CANCELLED'));
    await transaction.commit(async (run) => void (await run(sql.raw("SELECT take('gone')"))));
    expect(await notes()).toEqual(['gone']);
  });

  test.each<[string, Parameters<RequestTransaction['commit']>[0]]>([
    [
      'what writes it throws',
      async (run) => {
        await run(sql.raw("SELECT take('half')"));
        throw new Error('no');
      },
    ],
    ['its statement fails', async (run) => void (await run(FAILING()))],
    [
      'a failure in it is overlooked',
      async (run) => {
        await run(sql.raw("SELECT take('half')"));
        await run(FAILING()).catch(() => undefined);
      },
    ],
  ])('is not there when %s, and the caller hears of it', async (_what, last) => {
    const transaction = begin();
    await codes(transaction);
    await expect(transaction.commit(last)).rejects.toThrow();
    expect(await notes()).toEqual([]);
    await expectClean();
  });
});

test('when it has ended nothing more is read', async () => {
  for (const end of ['commit', 'rollback'] as const) {
    const transaction = begin();
    await codes(transaction);
    const ended = transaction[end]();
    await expect(transaction.run(CODES())).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    await ended;
    await expect(transaction.run(CODES())).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    await transaction.rollback();
    await transaction.commit();
    await expect(transaction.commit(async () => undefined)).rejects.toThrow('over');
  }
});

describe('when the request is over before a statement is', () => {
  test('it is ended, what waits is not begun, and the connection serves the next', async () => {
    const gone = new AbortController();
    const transaction = begin({ signal: gone.signal });
    await codes(transaction);
    const running = transaction.run(sql.raw('SELECT pg_sleep(600)'));
    const waiting = transaction.run(CODES());
    await untilRunning('pg_sleep');
    gone.abort(new TributaryError('REQUEST_CANCELLED'));
    await expect(running).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    await expect(waiting).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    await transaction.rollback();
    await expectClean();
  });

  test('one that never had a connection leaves none behind', async () => {
    const first = begin();
    await codes(first);
    const gone = new AbortController();
    const late = begin({ signal: gone.signal }).run(CODES());
    gone.abort();
    await first.commit();
    await expect(late).rejects.toMatchObject({ code: 'SITE_TIMED_OUT' });
    await expectClean();
  });
});

describe('when the connection is lost', () => {
  test('the rest fails, nothing is kept, and the next request has another', async () => {
    const transaction = begin();
    await codes(transaction);
    await killConnections();
    await expect(transaction.run(CODES())).rejects.toThrow();
    await expect(transaction.run(CODES())).rejects.toThrow();
    await expect(
      transaction.commit(async (run) => void (await run(sql.raw("SELECT take('lost')")))),
    ).rejects.toThrow();
    expect(await notes()).toEqual([]);
    await expectClean();
  });

  test('in the middle of a statement', async () => {
    const transaction = begin();
    const running = transaction.run(sql.raw('SELECT pg_sleep(600)'));
    running.catch(() => undefined);
    await untilRunning('pg_sleep');
    await killConnections();
    await expect(running).rejects.toThrow();
    await transaction.commit();
    await expectClean();
  });

  test('before it is ended', async () => {
    const transaction = begin();
    await codes(transaction);
    await killConnections();
    await transaction.rollback();
    await expectClean();
  });
});

const MINE = `datname = current_database() AND application_name = 'test'`;

async function untilRunning(part: string): Promise<void> {
  for (;;) {
    const { rows } = await site.owner.raw(
      `SELECT FROM pg_stat_activity WHERE ${MINE} AND state = 'active' AND query LIKE ?`,
      [`%${part}%`],
    );
    if (rows.length > 0) return;
    await sleep(10);
  }
}

async function killConnections(): Promise<void> {
  await site.owner.raw(`SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE ${MINE}`);
}

test('nothing is read when row-level security is not in force', async () => {
  await site.owner.raw('CREATE TABLE bare (code text)');
  await site.owner.raw('GRANT SELECT ON bare TO PUBLIC');
  const transaction = begin({ tables: ['staff', 'bare'] });
  await expect(transaction.run(sql('bare').select())).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
  });
  await site.owner.raw('DROP TABLE bare');
  await expectClean();
});
