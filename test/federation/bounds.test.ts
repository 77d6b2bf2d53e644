/** What a subgraph that is not fragmented cannot do to a caller, through the whole gateway. */
import { once } from 'node:events';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { FEDERATION } from './federation-case.ts';
import { type OurGateway, openOurGateway } from './our-gateway.ts';
import { runSubgraphs } from './running-subgraphs.ts';

const DEADLINE_MS = 500;
const MAXIMUM_BYTES = 4_096;

let manner: RequestListener = () => undefined;
let gateway: OurGateway;
/** Waits longer than any test: what ends there was ended by somebody. */
let patient: OurGateway;
let stopSubgraphs: () => Promise<void>;

beforeAll(async () => {
  const { sources, stop } = await runSubgraphs({
    wild: {
      sdl: `${FEDERATION} type Query { wild: String }`,
      answers: (request, response) => manner(request, response),
    },
    tame: { sdl: `${FEDERATION} type Query { tame: String }`, resolvers: { Query: { tame: () => 'tame' } } },
  });
  stopSubgraphs = stop;
  gateway = await openOurGateway(sources, { siteDeadlineMs: DEADLINE_MS, siteAnswerBytes: MAXIMUM_BYTES });
  patient = await openOurGateway(sources, { siteDeadlineMs: 600_000 });
});
afterAll(async () => {
  await gateway?.stop();
  await patient?.stop();
  await stopSubgraphs?.();
});

const says =
  (body: unknown, status = 200, headers: object = {}): RequestListener =>
  (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));

const ask = (document = '{ wild tame }') => gateway.ask({}, document);

test('its cache control stays behind', async () => {
  manner = says({ data: { wild: 'w' } }, 200, {
    'cache-control': 'public, max-age=600',
    'set-cookie': 'a=b',
  });
  const { data, headers } = await ask('{ wild }');
  expect(data).toEqual({ wild: 'w' });
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['set-cookie']).toBeUndefined();
});

test('it is shown nothing of the caller', async () => {
  let seen: IncomingHttpHeaders = {};
  manner = (request, response) => {
    seen = request.headers;
    says({ data: { wild: 'w' } })(request, response);
  };
  await gateway.ask({}, '{ wild }', {}, { cookie: 'a=b', 'x-user': 'root', 'x-forwarded-for': '10.0.0.1' });
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['authorization']));
  expect(JSON.stringify(seen)).not.toMatch(/a=b|root|10\.0\.0\.1|Bearer/);
});

test.each<[string, RequestListener, string]>([
  ['never answers', () => undefined, 'SUBGRAPH_TIMED_OUT'],
  ['answers without end', (_, response) => pour(response), 'SUBGRAPH_ANSWER_INVALID'],
  [
    'answers with more than the limit',
    says({ data: { wild: 'w'.repeat(MAXIMUM_BYTES) } }),
    'SUBGRAPH_ANSWER_INVALID',
  ],
  ['breaks off', (request) => request.socket.destroy(), 'SUBGRAPH_UNREACHABLE'],
  ['asks who is there', says({ errors: [{ message: 'who?' }] }, 401), 'SUBGRAPH_FAILED'],
  ['leads elsewhere', says({}, 307, { location: 'http://10.0.0.1/' }), 'SUBGRAPH_FAILED'],
  ['is a web server', (_, response) => void response.end('<html>'), 'SUBGRAPH_ANSWER_INVALID'],
  [
    'would set our status and headers',
    says({
      data: { wild: null },
      errors: [
        {
          message: 'connect ECONNREFUSED 10.0.0.1:5432',
          path: ['wild'],
          extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'x-evil': '1' } } },
        },
      ],
    }),
    'SUBGRAPH_FAILED',
  ],
])('that it %s costs its own field, and says nothing of its place', async (_, listener, code) => {
  manner = listener;
  const reply = await ask();
  expect(reply).toMatchObject({ status: 200, data: { wild: null, tame: 'tame' } });
  expect(reply.errors).toMatchObject([{ path: ['wild'], extensions: { code } }]);
  expect(reply.headers['x-evil']).toBeUndefined();
  expect(JSON.stringify([reply.errors, reply.extensions])).not.toMatch(
    /127\.0\.0\.1|10\.0\.0\.1|http|ECONN|\.ts/,
  );
});

test('a caller who goes away takes the question along', async () => {
  let heard: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    heard = resolve;
  });
  let ended: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    ended = resolve;
  });
  manner = (_, response) => {
    response.on('close', ended);
    heard();
  };
  const caller = new AbortController();
  const gone = fetch(`${patient.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await patient.token({})}` },
    body: JSON.stringify({ query: '{ wild }' }),
    signal: caller.signal,
  });
  await asked;
  caller.abort();
  await expect(gone).rejects.toThrow();
  await closed;
});

async function pour(response: Parameters<RequestListener>[1]): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json' });
  while (!response.destroyed) {
    if (!response.write(' '.repeat(1_024)))
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
}
