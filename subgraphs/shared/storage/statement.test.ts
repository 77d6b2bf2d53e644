/** Nobody waits, nothing runs: a statement ends with its request, and its connection serves the next one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { staffRow } from '../../testing/rows.ts';
import { startTestSite, type TestSite } from '../../testing/test-site.ts';

let site: TestSite;

// One connection, and no time limit of its own that could end a statement for us.
beforeAll(async () => {
  site = await startTestSite('quang-binh', { poolSize: 1, statementTimeoutMs: 600_000 });
  await site.insert('staff', [staffRow('080000100001', 'Nguyễn Văn An')]);
});

afterAll(() => site.stop());

const QUERY = '{ staffSearch { totalCount } }';
const FOUND = { staffSearch: { totalCount: 1 } };

/** Runs while nobody can read `staff`. */
async function whileLocked<Value>(run: () => Promise<Value>): Promise<Value> {
  const blocker = await site.owner.transaction();
  await blocker.raw('LOCK TABLE staff IN ACCESS EXCLUSIVE MODE');
  try {
    return await run();
  } finally {
    await blocker.rollback();
  }
}

/** Waits until so many statements of the site wait for the lock. */
async function untilWaiting(count: number): Promise<void> {
  for (;;) {
    const { rows } = await site.owner.raw(
      `SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'tributary %' AND wait_event_type = 'Lock'`,
    );
    if (rows.length === count) return;
    await sleep(10);
  }
}

const asked = (extensions: object) => site.ask('personnel', QUERY, {}, undefined, extensions);

test('when the deadline passes, the statement is ended and the answer says so', async () => {
  await whileLocked(async () => {
    const { data, errors } = await asked({ deadlineMs: 100 });
    expect(data).toEqual({ staffSearch: { totalCount: null } });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'SITE_TIMED_OUT' }]);
    await untilWaiting(0);
  });
  expect((await asked({})).data).toEqual(FOUND);
});

test('a statement that has not got a connection by then is not begun', async () => {
  const late = await whileLocked(async () => {
    const first = asked({ deadlineMs: 300 });
    await untilWaiting(1);
    const second = asked({ deadlineMs: 1 });
    return Promise.all([first, second]);
  });
  expect(late.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    'SITE_TIMED_OUT',
    'SITE_TIMED_OUT',
  ]);
});

test('when the gateway hangs up, the statement is ended', async () => {
  await whileLocked(async () => {
    const gateway = new AbortController();
    const answer = fetch(`${site.url}/personnel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer 020000100001' },
      body: JSON.stringify({ query: QUERY }),
      signal: gateway.signal,
    });
    await untilWaiting(1);
    gateway.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await untilWaiting(0);
  });
  expect((await asked({})).data).toEqual(FOUND);
});

test('a deadline that does not pass changes nothing', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => asked({ deadlineMs: 60_000 })));
  expect(answers.map(({ data }) => data)).toEqual(Array(20).fill(FOUND));
  expect(site.logged).toEqual([]);
});
