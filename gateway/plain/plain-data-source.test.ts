/** Against real HTTP servers on free ports: each of them is wrong in one way. */
import '../config/no-telemetry.ts';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { type PlainDataSource, plainDataSource } from './plain-data-source.ts';

/** Long enough never to end an honest exchange on a busy machine; tests of the deadline set a short one. */
const LONG_MS = 10_000;
const SHORT_MS = 250;
const MAXIMUM_BYTES = 10_000;

const servers: Server[] = [];
const sources: PlainDataSource[] = [];

afterEach(async () => {
  await Promise.all(sources.splice(0).map((source) => source.close()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Asked {
  readonly url: string;
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** What else stands in the request that Apollo hands over. */
  readonly http?: object;
}

function askAt({
  url,
  signal = new AbortController().signal,
  deadlineMs = LONG_MS,
  http,
  ...question
}: Asked) {
  const source = plainDataSource({ name: 'reviews', url, deadlineMs, maximumBytes: MAXIMUM_BYTES });
  sources.push(source);
  const request = { query: '{ a }', variables: {}, operationName: 'Q', ...question, http };
  const incomingRequestContext = {
    overallCachePolicy: { restrict: () => expect('the caller’s policy').toBe('kept') },
  };
  return source.process({
    kind: 'incoming operation',
    request,
    incomingRequestContext,
    context: { signal },
  } as unknown as Parameters<PlainDataSource['process']>[0]);
}

const ask = async (listener: RequestListener) => askAt({ url: await serve(listener) });

const json = (response: ServerResponse, body: unknown, status = 200, headers: object = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const says =
  (text: string, contentType = 'application/json'): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': contentType }).end(text);

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

type Answer = Awaited<ReturnType<typeof ask>>;

/** One error, of the subgraph and at the field that was asked for, which says nothing of where the subgraph is. */
function expectFailure(answer: Answer, code: string): void {
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toEqual([
    {
      message: expect.stringMatching(/^Subgraph reviews /),
      path: ['a'],
      extensions: { code, subgraph: 'reviews' },
    },
  ]);
  expectNoPlace(answer);
}

const expectNoPlace = (answer: Answer): void =>
  expect(JSON.stringify(answer)).not.toMatch(
    /127\.0\.0\.1|10\.0\.0\.1|localhost|http|ECONN|socket|:\d{2,5}/i,
  );

describe('a subgraph that answers', () => {
  test('is asked by one POST that carries the operation and nothing of the caller', async () => {
    let seen: { method?: string | undefined; url?: string | undefined; headers?: object; body?: string } = {};
    const url = await serve(async (request, response) => {
      seen = {
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: await textOf(request),
      };
      json(response, { data: { a: 1 } });
    });
    const headers = new Map([
      ['authorization', 'Bearer secret'],
      ['apollo-federation-include-trace', 'ftv1'],
    ]);
    const answer = await askAt({ url: `${url}/base/graphql?key=1`, variables: { x: 1 }, http: { headers } });
    expect(answer).toEqual({ data: { a: 1 } });
    expect(seen).toMatchObject({ method: 'POST', url: '/base/graphql?key=1' });
    expect(JSON.parse(seen.body ?? '')).toEqual({ query: '{ a }', variables: { x: 1 }, operationName: 'Q' });
    expect(Object.keys(seen.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
  });

  test.each([
    ['data', { data: { a: 1 } }],
    ['null', { data: null, errors: [{ message: 'm' }] }],
    ['data and no errors', { data: { a: 1 }, errors: [] }],
    ['what only Apollo can check', { data: { a: [{ b: 'not an Int' }], more: true } }],
  ])('gives %s on as it is', async (_, body) => {
    expect((await ask((_, response) => json(response, body))).data).toEqual(body.data);
  });

  test('with data beside errors keeps both', async () => {
    const body = { data: { a: [1, null] }, errors: [{ message: 'second', path: ['a', 1] }] };
    expect(await ask((_, response) => json(response, body))).toEqual({
      data: { a: [1, null] },
      errors: [
        {
          message: 'Subgraph reviews could not answer.',
          path: ['a', 1],
          extensions: { code: 'SUBGRAPH_FAILED', subgraph: 'reviews' },
        },
      ],
    });
  });

  test('sends nothing beyond: neither its cache control, nor its status, nor its extensions', async () => {
    const body = { data: { a: 1 }, extensions: { ftv1: 'trace' } };
    const headers = { 'cache-control': 'public, max-age=600', 'set-cookie': 'a=b' };
    expect(await ask((_, response) => json(response, body, 203, headers))).toEqual({ data: { a: 1 } });
  });
});

describe('an error of a subgraph', () => {
  const errorFor = async (error: unknown): Promise<unknown> =>
    (await ask((_, response) => json(response, { data: { a: null }, errors: [error] }))).errors?.[0];

  test('about what the caller gave keeps its code and its words', async () => {
    const error = {
      message: 'No such date.',
      path: ['a'],
      extensions: { code: 'BAD_USER_INPUT', sql: 'select' },
    };
    expect(await errorFor(error)).toEqual({ ...error, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test.each([
    { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'set-cookie': 'a=b' } } },
    { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at http://10.0.0.1'] },
    { code: 'GRAPHQL_VALIDATION_FAILED' },
    { code: 'toString' },
    {},
  ])('%j is the subgraph’s failure, and its words stay inside', async (extensions) => {
    expect(
      await errorFor({ message: 'connect ECONNREFUSED 10.0.0.1:5432', path: ['a'], extensions }),
    ).toEqual({
      message: 'Subgraph reviews could not answer.',
      path: ['a'],
      extensions: { code: 'SUBGRAPH_FAILED', subgraph: 'reviews' },
    });
  });

  test.each([
    { message: 7 },
    { message: 'm', path: 'a' },
    { message: 'm', extensions: 'e' },
    {},
    'text',
    null,
  ])('%j is malformed and still an error', async (error) => {
    expect(await errorFor(error)).toMatchObject({ extensions: { code: 'SUBGRAPH_FAILED' } });
  });

  test('under status 400 is told, without data', async () => {
    const body = {
      data: { a: 1 },
      errors: [{ message: 'No such date.', extensions: { code: 'BAD_USER_INPUT' } }],
    };
    const answer = await ask((_, response) => json(response, body, 400));
    expect(answer).toEqual({
      errors: [{ message: 'No such date.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('a subgraph that does not', () => {
  test('refuses the connection', async () => {
    const server = createTcpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    expectFailure(await askAt({ url: `http://127.0.0.1:${port}` }), 'SUBGRAPH_UNREACHABLE');
  });

  test('breaks the connection off', async () => {
    expectFailure(await ask((request) => request.socket.destroy()), 'SUBGRAPH_UNREACHABLE');
  });

  test('breaks off in the middle of its answer', async () => {
    const answer = await ask((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 });
      response.write('{"data":', () => request.socket.destroy());
    });
    expectFailure(answer, 'SUBGRAPH_UNREACHABLE');
  });

  test.each<[string, RequestListener]>([
    ['never begins', () => undefined],
    ['never ends', (_, response) => void response.writeHead(200).write('{"data":')],
    [
      'sends a byte now and then',
      (_, response) => {
        response.writeHead(200).write('{');
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      },
    ],
  ])('%s: given up at the deadline', async (_, listener) => {
    expectFailure(await askAt({ url: await serve(listener), deadlineMs: SHORT_MS }), 'SUBGRAPH_TIMED_OUT');
  });

  test.each([401, 403, 404, 429, 500, 503])(
    'status %i is the subgraph’s trouble, not the caller’s',
    async (status) => {
      const body = { data: { a: 1 }, errors: [{ message: 'http://10.0.0.1 says no' }] };
      expectFailure(await ask((_, response) => json(response, body, status)), 'SUBGRAPH_FAILED');
    },
  );

  test.each([
    ['<html>hello</html>', 'text/html'],
    ['{"data":{"a":1}}', 'text/plain'],
    ['', 'application/json'],
    ['{"data":', 'application/json'],
    ['"text"', 'application/json'],
    ['{}', 'application/json'],
    ['{"data":null}', 'application/json'],
    ['{"data":[1]}', 'application/json'],
    ['{"data":{"a":1},"errors":"all of them"}', 'application/json'],
  ])('%j as %s is no answer', async (text, contentType) => {
    expectFailure(await ask(says(text, contentType)), 'SUBGRAPH_ANSWER_INVALID');
  });
});

test('an endless answer is cut off at the limit, and the subgraph stops sending', async () => {
  let stopped: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  let sent = 0;
  const answer = await ask((_, response) => {
    const chunk = 'x'.repeat(1_000);
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk)) sent += chunk.length;
    };
    response.on('drain', pour).on('close', stopped);
    pour();
  });
  expectFailure(answer, 'SUBGRAPH_ANSWER_INVALID');
  await closed;
  expect(sent).toBeLessThan(50_000_000);
});

test('an answer of exactly the limit is not too long', async () => {
  const head = '{"data":{"a":"';
  const body = `${head}${'x'.repeat(MAXIMUM_BYTES - head.length - 3)}"}}`;
  expect(body).toHaveLength(MAXIMUM_BYTES);
  expect((await ask(says(body))).errors).toBeUndefined();
  expectFailure(await ask(says(`${body} `)), 'SUBGRAPH_ANSWER_INVALID');
});

test('a redirect is not followed', async () => {
  let followed = false;
  const elsewhere = await serve((_, response) => {
    followed = true;
    json(response, { data: { a: 1 } });
  });
  for (const status of [301, 302, 307, 308]) {
    const answer = await ask((_, response) => void response.writeHead(status, { location: elsewhere }).end());
    expectFailure(answer, 'SUBGRAPH_FAILED');
  }
  expect(followed).toBe(false);
});

describe('a fetch that failed as a whole', () => {
  const failing = (question: Partial<Asked>) =>
    serve((request) => request.socket.destroy()).then((url) => askAt({ url, ...question }));

  test('is an error at each field it was to fill, under the name the caller gave it', async () => {
    const { errors } = await failing({ query: 'query Q { a other: b { c } }' });
    expect(errors?.map(({ path }) => path)).toEqual([['a'], ['other']]);
  });

  test('is an error at the first of its entities', async () => {
    const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { a } }';
    const { errors } = await failing({ query, variables: { representations: [{}, {}] } });
    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 0]]);
  });
});

describe('a caller who goes away', () => {
  test('takes the request along: the subgraph sees it end', async () => {
    const caller = new AbortController();
    let ended: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const url = await serve((_, response) => {
      response.on('close', ended);
      caller.abort();
    });
    const { errors } = await askAt({ url, signal: caller.signal });
    expect(errors).toMatchObject([{ path: ['a'], extensions: { code: 'REQUEST_CANCELLED' } }]);
    await closed;
  });

  test('before the question is sent, asks nobody', async () => {
    let asked = false;
    const url = await serve((_, response) => {
      asked = true;
      json(response, { data: {} });
    });
    const { errors } = await askAt({ url, signal: AbortSignal.abort() });
    expect(errors).toMatchObject([{ extensions: { code: 'REQUEST_CANCELLED' } }]);
    await askAt({ url: await serve(says('{"data":{}}')) });
    expect(asked).toBe(false);
  });
});

test('a question of the gateway itself has no caller, and is bounded all the same', async () => {
  const source = plainDataSource({
    name: 'reviews',
    url: await serve(() => undefined),
    deadlineMs: SHORT_MS,
    maximumBytes: MAXIMUM_BYTES,
  });
  sources.push(source);
  const options = { kind: 'health check', request: { query: '{ __typename }' }, context: {} };
  const { errors } = await source.process(options as unknown as Parameters<PlainDataSource['process']>[0]);
  expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_TIMED_OUT' } }]);
});

test('closing ends what is under way', async () => {
  let gone: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    gone = resolve;
  });
  const answer = await ask((request) => {
    request.socket.on('close', gone);
    void Promise.all(sources.map((source) => source.close()));
  });
  expectFailure(answer, 'SUBGRAPH_UNREACHABLE');
  await closed;
});
