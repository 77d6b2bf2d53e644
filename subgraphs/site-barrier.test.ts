/** A site answers only over a database that is guarded from itself: when it starts, and at each request. */
import { createTestDatabase, type TestDatabase } from '../test/postgres/test-database.ts';
import { type RunningSite, startSite } from './site.ts';
import { TEST_SECRET } from './testing/evidence.ts';
import { staffRow } from './testing/rows.ts';
import { startTestSite, type TestSite } from './testing/test-site.ts';

const CODE = '080000100001';

let site: TestSite;
let other: TestDatabase;

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert('staff', [staffRow(CODE, 'Nguyễn Văn An')]);
  other = await createTestDatabase();
});

afterAll(async () => {
  await other.drop();
  await site.stop();
});

const start = (databaseUrl: string): Promise<RunningSite> =>
  startSite({
    id: 'department-08',
    databaseUrl,
    runtime: site.runtime,
    authenticate: async () => ({ identity: { subject: 'x', code: '020000100001' } }),
    evidenceSecret: TEST_SECRET,
  });

async function ask({ url }: Pick<RunningSite, 'url'>): Promise<unknown> {
  const response = await fetch(`${url}/personnel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer 020000100001' },
    body: '{"query":"{ staffSearch { totalCount edges { node { fullName } } } }"}',
  });
  return response.json();
}

test('it does not start as an administrator of the database', async () => {
  await expect(start(other.url)).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringMatching(
      /^Site department-08: its database is not guarded: role \S+ is a superuser/,
    ),
  });
});

test('it starts while its database is down, and then answers nothing', async () => {
  const down = await start(site.databaseUrl.replace(/\/[^/]*$/, '/no_such_database'));
  try {
    expect((await fetch(`${down.url}/health`)).status).toBe(200);
    expect(JSON.stringify(await ask(down))).not.toContain('Nguyễn');
  } finally {
    await down.stop();
  }
});

test.each([
  ['its role is made a superuser', 'ALTER ROLE $ SUPERUSER', 'ALTER ROLE $ NOSUPERUSER'],
  ['its role is let past', 'ALTER ROLE $ BYPASSRLS', 'ALTER ROLE $ NOBYPASSRLS'],
  [
    'a table is unguarded',
    'ALTER TABLE staff_reward DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE staff_reward ENABLE ROW LEVEL SECURITY',
  ],
])('while it runs and %s, it answers nothing', async (_what, spoil, mend) => {
  const role = new URL(site.databaseUrl).username;
  const FOUND = { totalCount: 1, edges: [{ node: { fullName: 'Nguyễn Văn An' } }] };
  expect(await ask(site)).toMatchObject({ data: { staffSearch: FOUND } });
  await site.owner.raw(spoil.replace('$', role));
  try {
    const before = site.logged.length;
    const answer = await ask(site);
    expect(answer).toHaveProperty('errors');
    expect(JSON.stringify(answer)).not.toMatch(/Nguyễn|"totalCount":[0-9]/);
    const logged = site.logged.slice(before).map(({ errorCode }) => errorCode);
    expect(logged).toContain('CONFIGURATION_INVALID');
  } finally {
    await site.owner.raw(mend.replace('$', role));
  }
  expect(await ask(site)).toMatchObject({ data: { staffSearch: FOUND } });
});
