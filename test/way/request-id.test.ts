/** Whoever asks for help names the request, so an error of whatever stage carries the same id in header and body. */
import { type House, openHouse } from '../house/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 2,
    rows: 50,
    limits: { operationCost: 10_000, scatterSites: 1 },
    explain: 'nobody',
  });
}, 60_000);
afterAll(() => house?.close(), 30_000);

const COUNT = '{ staffSearch { totalCount } }';
const DEAR = `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: staffSearch(first: 500, filter: { unit: ["0200000"] }) { edges { node { code } } }`).join(' ')} }`;

interface Sent {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function send({ path = '/graphql', method = 'POST', headers = {}, body }: Sent): Promise<Response> {
  const token = await house.token({ subject: 'home-affairs', code: '020000100001' });
  return fetch(house.gatewayUrl + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

test.each<[string, Sent, string]>([
  ['a path where nothing is', { path: '/elsewhere', body: {} }, 'NOT_FOUND'],
  [
    'a wish that there is not',
    { headers: { 'x-tributary-explian': '1' }, body: { query: COUNT } },
    'BAD_REQUEST',
  ],
  ['a body that is not JSON', { body: '{"query": ' }, 'BAD_REQUEST'],
  ['a body that is too large', { body: { query: 'x'.repeat(1_000_000) } }, 'REQUEST_TOO_LARGE'],
  ['a list of operations', { body: [{ query: COUNT }] }, 'BAD_REQUEST'],
  ['a body without an operation', { body: { variables: {} } }, 'BAD_REQUEST'],
  ['variables that are none', { body: { query: COUNT, variables: 7 } }, 'BAD_REQUEST'],
  ['a form', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 'BAD_REQUEST'],
  ['another method', { method: 'PUT', body: { query: COUNT } }, 'METHOD_NOT_ALLOWED'],
  [
    'an answer in no form that there is',
    { headers: { accept: 'image/png' }, body: { query: COUNT } },
    'BAD_REQUEST',
  ],
  ['no token', { headers: { authorization: '' }, body: { query: COUNT } }, 'UNAUTHENTICATED'],
  [
    'a token that is none',
    { headers: { authorization: 'Bearer x.y.z' }, body: { query: COUNT } },
    'TOKEN_INVALID',
  ],
  [
    'a plan that one may not see',
    { headers: { 'x-tributary-explain': 'run' }, body: { query: COUNT } },
    'EXPLAIN_FORBIDDEN',
  ],
  ['what is not GraphQL', { body: { query: '{' } }, 'GRAPHQL_PARSE_FAILED'],
  ['a field that there is not', { body: { query: '{ nothing }' } }, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'an operation that is not in it',
    { body: { query: `query A ${COUNT}`, operationName: 'B' } },
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'a hash',
    { body: { extensions: { persistedQuery: { version: 1, sha256Hash: '00' } } } },
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  [
    'a value of another type',
    {
      body: { query: 'query ($n: Int!) { staffSearch(first: $n) { totalCount } }', variables: { n: 'many' } },
    },
    'BAD_USER_INPUT',
  ],
  ['what costs too much', { body: { query: DEAR } }, 'OPERATION_TOO_COSTLY'],
  ['a field that asks too many sites', { body: { query: COUNT } }, 'SCATTER_TOO_WIDE'],
  ['a bad code', { body: { query: '{ staff(code: "1") { code } }' } }, 'CODE_INVALID'],
])('%s', async (_, sent, code) => {
  const response = await send(sent);
  const { errors, extensions } = (await response.json()) as {
    readonly errors: readonly { readonly extensions: { readonly code: string } }[];
    readonly extensions?: { readonly requestId?: string };
  };
  expect(errors.map((error) => error.extensions.code)).toEqual([code]);
  expect(extensions?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(extensions?.requestId).toBe(response.headers.get('x-request-id'));
});
