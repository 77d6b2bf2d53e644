import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair } from 'jose';
import { signAssertion } from '../identity/assertion.ts';
import { assertionAuthenticator, type Believed, openBelieved } from './site/authenticate.ts';
import { startSite } from './site.ts';
import { TEST_SECRET } from './testing/evidence.ts';
import { staffRow } from './testing/rows.ts';
import { startTestSite, TEST_SITE, type TestSite } from './testing/test-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite('quang-binh', { statementTimeoutMs: 300 });
  await site.insert('staff', [staffRow('080000100001', 'Nguyễn Văn An')]);
});

afterAll(() => site.stop());

const post = (path: string, init: RequestInit = {}) =>
  fetch(`${site.url}${path}`, {
    method: 'POST',
    body: '{"query":"{ __typename }"}',
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

const trusted = { authorization: 'Bearer 020000100001' };

test('health says ok and nothing else', async () => {
  const response = await fetch(`${site.url}/health`);
  expect([response.status, await response.text()]).toEqual([200, 'ok']);
});

describe('without an assertion a site says nothing', () => {
  const bodies = [
    '{"query":"{ __typename }"}',
    '{"query":"{ _service { sdl } }"}',
    '{"query":"{ __schema { types { name } } }"}',
    '{"query":"{ _entities(representations: []) { __typename } }"}',
    'not even JSON',
  ];
  const headers: readonly Record<string, string>[] = [
    {},
    { authorization: '' },
    { authorization: 'Basic dXNlcjpwYXNz' },
    { authorization: 'Bearer' },
    { authorization: 'Bearer a b' },
  ];

  test.each(bodies.flatMap((body) => headers.map((header) => [body, header] as const)))(
    '%s with %j',
    async (body, header) => {
      const response = await post('/personnel', { body, headers: header });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        errors: [{ message: 'A site answers only to its gateway.', extensions: { code: 'UNAUTHENTICATED' } }],
      });
    },
  );

  test.each(['/', '/personnel', '/members', '/nothing', '/health', '//', '/personnel/../x'])(
    'whatever the path: POST %s',
    async (path) => {
      expect((await post(path)).status).toBe(401);
    },
  );
});

describe('the gateway’s assertion', () => {
  let directory: string;
  let url: string;
  let stop: () => Promise<void>;
  let sign: (audience: string) => Promise<string>;
  let forge: (audience: string) => Promise<string>;
  let believed: Believed;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tributary-keys-'));
    const own = await generateKeyPair('EdDSA', { extractable: true });
    const other = await generateKeyPair('EdDSA', { extractable: true });
    const keysFile = join(directory, 'gateway.jwks');
    await writeFile(
      keysFile,
      JSON.stringify({ keys: [{ ...(await exportJWK(own.publicKey)), kid: 'g', alg: 'EdDSA' }] }),
    );
    const identity = { subject: 'someone', code: '080000100001' };
    const { runtime, databaseUrl } = site;
    const { version: policy } = runtime.policies.last();
    const signed = (key: CryptoKey) => (audience: string) =>
      signAssertion(identity, { site: audience, policy }, { id: 'g', key });
    sign = signed(own.privateKey);
    forge = signed(other.privateKey);
    believed = await openBelieved({ gatewayKeys: keysFile });
    const authenticate = assertionAuthenticator('department-08', believed);
    ({ url, stop } = await startSite({
      id: 'department-08',
      databaseUrl,
      runtime,
      authenticate,
      evidenceSecret: TEST_SECRET,
    }));
  });

  afterAll(async () => {
    await stop();
    believed.stop();
    await rm(directory, { recursive: true });
  });

  const ask = (token: string) =>
    fetch(`${url}/personnel`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{ staffSearch { totalCount edges { node { site { id } } } } }"}',
    });

  test('opens the site for the caller it names', async () => {
    expect(await (await ask(await sign('department-08'))).json()).toMatchObject({
      data: { staffSearch: { totalCount: 1, edges: [{ node: { site: { id: 'department-08' } } }] } },
    });
  });

  test('for another site opens nothing', async () => {
    expect((await ask(await sign('department-07'))).status).toBe(401);
  });

  test('signed by another key opens nothing', async () => {
    expect((await ask(await forge('department-08'))).status).toBe(401);
  });
});

describe('the gateway', () => {
  test('may ask for the SDL, but not introspect', async () => {
    const sdl = await site.ask('personnel', '{ _service { sdl } }');
    expect(sdl.data._service.sdl).toContain('@fragmented(by: "code")');
    const schema = await site.ask('personnel', '{ __schema { types { name } } }');
    expect(schema.data).toBeUndefined();
    expect(schema.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test.each([
    ['another method', 'GET', '/personnel'],
    ['a subgraph that is not served here', 'POST', '/members'],
    ['no subgraph', 'POST', '/'],
    ['an object’s inheritance', 'POST', '/constructor'],
  ])('is refused: %s', async (_what, method, path) => {
    const response = await fetch(`${site.url}${path}`, { method, headers: trusted });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('is refused a body that is not JSON', async () => {
    const response = await post('/personnel', { body: '{', headers: trusted });
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: [{ message: 'The body is not JSON.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  test('is refused a body over one megabyte, whether or not it says so beforehand', async () => {
    const body = JSON.stringify({ query: `{ __typename }`, variables: { a: 'x'.repeat(1024 * 1024) } });
    const declared = await post('/personnel', { body, headers: trusted });
    expect([declared.status, await declared.json()]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] },
    ]);
    const stream = new Blob([body]).stream();
    const streamed = await post('/personnel', {
      body: stream,
      headers: trusted,
      duplex: 'half',
    } as RequestInit).catch(() => undefined);
    // The connection may be closed before the answer is read: nothing more is sent into a refused request.
    expect(streamed?.status ?? 413).toBe(413);
  });

  test.each([
    ['no GraphQL', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ staff(code: "080000100001") { salary } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a page from both ends', '{ staffSearch(first: 1, last: 1) { totalCount } }', 'PAGE_ARGUMENTS_CONFLICT'],
    ['a page that is too large', '{ staffSearch(first: 5000) { totalCount } }', 'PAGE_SIZE_INVALID'],
    ['a page of less than nothing', '{ staffSearch(last: -1) { totalCount } }', 'PAGE_SIZE_INVALID'],
    ['a cursor that is none', '{ staffSearch(after: "abc") { totalCount } }', 'CURSOR_INVALID'],
  ])('hears a stable code: %s', async (_what, query, code) => {
    const { errors } = await site.ask('personnel', query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(Object.keys(errors?.[0]?.extensions ?? {})).not.toContain('stacktrace');
  });
});

test('extensions that are wrong are refused, naming the place', async () => {
  const body = JSON.stringify({ query: '{ __typename }', extensions: { fragments: ['08'] } });
  const response = await post('/personnel', { body, headers: trusted });
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      errors: [
        {
          message: expect.stringMatching(/^extensions\.fragments\.0: /),
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    },
  ]);
});

test('a standby says that its rows are older by what it declares, and has the same day as all', async () => {
  const standby = await startTestSite('quang-binh', { stalenessSeconds: 86_400 });
  try {
    const today = new Date();
    const eightYearsAgo = new Date(Date.UTC(today.getFullYear() - 8, today.getMonth(), today.getDate()));
    const birth_date = eightYearsAgo.toISOString().slice(0, 10);
    await standby.insert('staff', [staffRow('080000100001', 'Nguyễn Văn An', { birth_date })]);
    const query = `{
      staff(code: "080000100001") { asOf }
      staffSearch(filter: { age: { from: 8 } }) { totalCount coverage { sites { asOf } } }
    }`;
    const before = Date.now();
    const { data } = await standby.ask('personnel', query);
    const lag = (asOf: string): number => Date.parse(asOf) + 86_400_000 - before;
    expect(data.staffSearch.totalCount).toBe(1);
    for (const asOf of [data.staff.asOf, data.staffSearch.coverage.sites[0].asOf]) {
      expect(lag(asOf)).toBeGreaterThanOrEqual(0);
      expect(lag(asOf)).toBeLessThanOrEqual(Date.now() - before);
    }
  } finally {
    await standby.stop();
  }
});

describe('when the database fails', () => {
  test('the caller learns no more than that, and the log nothing about people', async () => {
    await site.owner.raw('ALTER TABLE staff RENAME COLUMN search_key TO gone');
    try {
      const before = site.logged.length;
      const { data, errors } = await site.ask(
        'personnel',
        '{ staffSearch(filter: { name: "Nguyen" }) { totalCount } }',
      );
      expect({ data, errors }).toEqual({
        data: { staffSearch: { totalCount: null } },
        errors: [
          {
            message: 'Something went wrong on our side.',
            locations: expect.anything(),
            path: ['staffSearch', 'totalCount'],
            extensions: { code: 'INTERNAL_ERROR' },
          },
        ],
      });
      const [line, ...more] = site.logged.slice(before);
      expect(more).toEqual([]);
      // 42703 is PostgreSQL's undefined_column.
      expect(line).toMatchObject({ site: TEST_SITE, subgraph: 'personnel', errorCode: '42703' });
      expect(JSON.stringify(line)).not.toMatch(/nguyen|select|search_key/i);
    } finally {
      await site.owner.raw('ALTER TABLE staff RENAME COLUMN gone TO search_key');
    }
  });

  test('a statement that takes too long is ended, and the answer says so', async () => {
    const blocker = await site.owner.transaction();
    await blocker.raw('LOCK TABLE staff IN ACCESS EXCLUSIVE MODE');
    try {
      const { data, errors } = await site.ask('personnel', '{ staff(code: "080000100001") { fullName } }');
      expect(data).toEqual({ staff: null });
      expect(errors?.[0]?.extensions).toEqual({ code: 'SITE_TIMED_OUT' });
    } finally {
      await blocker.rollback();
    }
  });

  test('a site cannot write, whatever a resolver tries', async () => {
    const { openPool } = await import('./shared/storage/pool.ts');
    const pool = openPool({ url: site.databaseUrl, name: 'test', size: 1, statementTimeoutMs: 300 });
    await expect(pool('staff').delete()).rejects.toMatchObject({ code: '42501' });
    await pool.destroy();
  });
});
