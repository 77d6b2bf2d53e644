/** The door, knocked on over real HTTP: Apollo's gateway stands behind it, with two subgraphs of its own and no site. */
import '../config/no-telemetry.ts';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, parse } from 'graphql';
import { generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer, type IssueToken } from '../../identity/demo-issuer.ts';
import { ensureKeyPair } from '../../identity/key-pair.ts';
import { openKeySet } from '../../identity/key-set.ts';
import { tokenVerifier } from '../../identity/token.ts';
import { catalog } from '../catalog/testing.ts';
import { DEFAULT_LIMITS } from '../config/gateway-config.ts';
import { UNKNOWN_HEALTH } from '../plan/planning-context.ts';
import { cursors, schemes } from '../plan/testing.ts';
import { composeSupergraph } from '../supergraph/compose.ts';
import { beginRequest, type House } from './begin-request.ts';
import { errorExit } from './error-exit.ts';
import { httpServer } from './http-server.ts';
import { operationPlugin } from './operation-plugin.ts';
import { reportPlugin } from './report-plugin.ts';
import type { RequestContext } from './request-context.ts';

const SECRETS = /select |10\.0\.0\.1|postgres:|node_modules|\.ts:\d|stack/i;

const SDL = 'type Query { whoAmI: String wait: String boom: String refused: String hidden: String }';
let began: () => void = () => undefined;
let heard: () => void = () => undefined;
const resolvers = {
  Query: {
    whoAmI: (_: unknown, __: unknown, { identity }: RequestContext) => identity.subject,
    boom: () => {
      throw new Error('select * from staff; connect postgres://user@10.0.0.1:5432');
    },
    refused: () => {
      throw new TributaryError('CODE_INVALID', 'A code.', { site: 'north', url: 'http://10.0.0.1' });
    },
    hidden: () => {
      throw new TributaryError('CONFIGURATION_INVALID', '/etc/secret at http://10.0.0.1');
    },
    wait: async (_: unknown, __: unknown, { signal }: RequestContext) => {
      began();
      await once(signal, 'abort');
      heard();
      return 'gone';
    },
  },
};

let folder: string;
let issue: IssueToken;
let apollo: ApolloServer<RequestContext>;
let server: Server;
let url: string;
let ready = true;
const logged: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'door-'));
  const key = join(folder, 'issuer.jwk');
  await ensureKeyPair(key, 'issuer');
  issue = await demoIssuer(key, 'test');
  const schema = buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers }]);
  const gateway = new ApolloGateway({
    supergraphSdl: composeSupergraph([{ name: 'own', sdl: SDL }]),
    buildService: () => new LocalGraphQLDataSource(schema),
  });
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  apollo = new ApolloServer<RequestContext>({
    persistedQueries: false,
    gateway,
    includeStacktraceInErrorResponses: false,
    formatError: errorExit(logger),
    plugins: [operationPlugin, reportPlugin(buildSchema(SDL))],
    stopOnTerminationSignals: false,
    logger,
  });
  await apollo.start();
  const house = {
    verifyToken: tokenVerifier(
      { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE },
      await openKeySet(`${key}.jwks`),
    ),
    revocations: { assertGood: () => undefined },
    refusals: { count: () => undefined },
    schemes,
    cursors,
    catalog: () => catalog,
    limits: DEFAULT_LIMITS,
    health: { ...UNKNOWN_HEALTH, p95Ms: () => undefined },
    policy: { last: () => ({ version: '1', rules: [] }), assertFresh: () => undefined },
  } as unknown as House;
  server = httpServer({
    apollo,
    logger: pino({ level: 'silent' }),
    maximumBodyBytes: 10_000,
    begin: (head) => beginRequest(head, house),
    ready: () => ready,
    pages: async (incoming, response) => {
      if (incoming.url !== '/page') return false;
      response.end('a page');
      return true;
    },
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await apollo.stop();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { message: string; path?: unknown; extensions: { code: string } }[];
    readonly extensions?: Record<string, unknown>;
  };
}

async function post(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await issue({ subject: 'ana' })}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  expect(text).not.toMatch(SECRETS);
  return { status: response.status, body: JSON.parse(text) };
}

const codesOf = ({ body }: Answer) => body.errors?.map(({ extensions }) => extensions.code);

describe('paths', () => {
  test('alive from the first moment, ready when it says so', async () => {
    const status = async (path: string) => (await fetch(url + path)).status;
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
    ready = false;
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 503]);
    ready = true;
  });

  test('a page of the demo', async () => {
    expect(await (await fetch(`${url}/page`)).text()).toBe('a page');
  });

  test('anything else is not found, and a request has an id', async () => {
    const response = await fetch(`${url}/elsewhere?x=1`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a target that is no path is the caller’s fault', async () => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end('GET // HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    let text = '';
    for await (const chunk of socket) text += chunk;
    expect(text).toMatch(/^HTTP\/1\.1 4\d\d/);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s /graphql is refused', async (method) => {
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${url}/graphql?query=%7BwhoAmI%7D`, { method, headers });
    expect(response.status).toBe(405);
  });
});

describe('who asks', () => {
  test('a caller with a token is known', async () => {
    const answer = await post({ query: '{ whoAmI }' });
    expect(answer).toMatchObject({ status: 200, body: { data: { whoAmI: 'ana' } } });
    expect(answer.body.extensions).toEqual({ requestId: expect.any(String) });
  });

  test.each<[string, string, string]>([
    ['no token', '', 'UNAUTHENTICATED'],
    ['another scheme', 'Basic YTpi', 'UNAUTHENTICATED'],
    ['a token that is none', 'Bearer x.y.z', 'TOKEN_INVALID'],
  ])('%s', async (_, authorization, code) => {
    const answer = await post({ query: '{ whoAmI }' }, { authorization });
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.body).not.toHaveProperty('data');
  });

  test('an expired token', async () => {
    const authorization = `Bearer ${await issue({ subject: 'ana' }, -3600)}`;
    const answer = await post({ query: '{ whoAmI }' }, { authorization });
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['TOKEN_EXPIRED']);
  });

  test('a forged token', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const forged = await new SignJWT({ sub: 'ana', iss: DEMO_ISSUER, aud: DEMO_AUDIENCE, exp: Date.now() })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'issuer' })
      .sign(privateKey);
    const answer = await post({ query: '{ whoAmI }' }, { authorization: `Bearer ${forged}` });
    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['TOKEN_INVALID']);
  });
});

describe('bodies', () => {
  test.each<[string, string, string]>([
    ['not JSON', '{"query": ', 'BAD_REQUEST'],
    ['empty', '', 'BAD_REQUEST'],
    ['a list: batches are not taken', '[{"query":"{ whoAmI }"}]', 'BAD_REQUEST'],
    ['a text', '"{ whoAmI }"', 'BAD_REQUEST'],
    ['null', 'null', 'BAD_REQUEST'],
    ['without a query', '{}', 'BAD_REQUEST'],
    ['variables that are a text', '{"query":"{ whoAmI }","variables":"x"}', 'BAD_REQUEST'],
    ['not GraphQL', '{"query":"{ whoAmI"}', 'GRAPHQL_PARSE_FAILED'],
    ['not in the schema', '{"query":"{ whoAreYou }"}', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, body, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual([code]);
  });

  test('a client that sends hashes first is told to send operations', async () => {
    const answer = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: '00' } } });
    expect(codesOf(answer)).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  test('a form is refused: a foreign page could send one', async () => {
    const answer = await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer.status).toBe(400);
  });

  /** Sends by node:http, which shows what a real client sees while it is still sending. */
  const send = (headers: Record<string, string>, ...chunks: readonly string[]) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const outgoing = httpRequest(`${url}/graphql`, { method: 'POST', headers });
      outgoing.on('error', reject).on('response', async (response: IncomingMessage) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode, text });
      });
      for (const chunk of chunks) outgoing.write(chunk);
      outgoing.end();
    });

  test.each<[string, Record<string, string>]>([
    ['announced', { 'content-length': '300000' }],
    ['not announced', {}],
  ])('too large, %s: the caller is told', async (_, headers) => {
    const answer = await send({ 'content-type': 'application/json', ...headers }, 'x'.repeat(300_000));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({
      errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }],
    });
  });
});

describe('operations', () => {
  test.each<[string, object]>([
    ['an unknown operation name', { query: 'query A { whoAmI }', operationName: 'B' }],
    ['several operations and no name', { query: 'query A { whoAmI } query B { whoAmI }' }],
    ['a mutation, where there is none', { query: 'mutation { whoAmI }' }],
    ['a subscription, where there is none', { query: 'subscription { whoAmI }' }],
    ['no operation at all', { query: 'fragment F on Query { whoAmI }' }],
  ])('%s is the caller’s fault', async (_, body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    for (const code of codesOf(answer) ?? []) {
      expect(['OPERATION_RESOLUTION_FAILURE', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
    }
  });
});

describe('errors beside data', () => {
  test('an unknown one is masked, and logged without its words', async () => {
    logged.length = 0;
    const answer = await post({ query: '{ boom whoAmI }' });
    expect(answer.body.data).toEqual({ boom: null, whoAmI: 'ana' });
    expect(answer.body.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['boom'],
        extensions: { code: 'INTERNAL_ERROR' },
      },
    ]);
    expect(logged.join('')).toContain('an error was masked');
    expect(logged.join('')).not.toMatch(SECRETS);
  });

  test('a known one that must stay inside is masked, too', async () => {
    expect(codesOf(await post({ query: '{ hidden }' }))).toEqual(['INTERNAL_ERROR']);
  });
});

test('a caller who goes away is heard of inside', async () => {
  const hasBegun = new Promise<void>((resolve) => {
    began = resolve;
  });
  const wasHeard = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const caller = new AbortController();
  const asked = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await issue({ subject: 'ana' })}`,
    },
    body: JSON.stringify({ query: '{ wait }' }),
    signal: caller.signal,
  });
  const refused = expect(asked).rejects.toThrow();
  await hasBegun;
  caller.abort();
  await refused;
  await wasHeard;
});
