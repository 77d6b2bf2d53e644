/** Against real HTTP servers on free ports: each of them is wrong in one way. */

import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { north } from '../catalog/testing.ts';
import { httpConnector, type SiteConnector } from './site-connector.ts';
import { askedEvidence } from './testing.ts';

/** Long enough never to end an honest exchange on a busy machine; tests of the deadline set a short one. */
const LONG_MS = 10_000;
const SHORT_MS = 250;
const MAXIMUM_BYTES = 10_000;

const servers: Server[] = [];
const connectors: SiteConnector[] = [];

afterEach(async () => {
  await Promise.all(connectors.splice(0).map((connector) => connector.close()));
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

function connect(deadlineMs = LONG_MS): SiteConnector {
  const connector = httpConnector({
    deadlineMs,
    maximumBytes: MAXIMUM_BYTES,
    connectionsPerSite: 2,
  });
  connectors.push(connector);
  return connector;
}

function askAt(url: string, signal = new AbortController().signal, connector = connect()) {
  const site = { id: north, title: 'North', url };
  const question = {
    site,
    subgraph: 'people',
    text: '{ a }',
    variables: { x: 1 },
    fragments: undefined,
    scope: 'all',
    deadlineMs: 60_000,
    stalenessSeconds: 0,
    assertion: 'proof',
    caller: 'ana',
    evidence: askedEvidence,
  };
  return connector.ask(question, signal);
}

const ask = async (listener: RequestListener) => askAt(await serve(listener));

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/** Whatever happens, nobody learns where a site is. */
function expectNoPlace(answer: unknown): void {
  const error = (answer as { error?: { message: string; details: object } }).error;
  const shown = JSON.stringify([error?.message, error?.details]);
  expect(shown).not.toMatch(/127\.0\.0\.1|localhost|http|ECONN|socket|:\d{2,5}/i);
}

describe('a site that answers', () => {
  test('is asked by one POST that carries the question and the assertion, and nothing else of the caller', async () => {
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
    const answer = await askAt(`${url}/base/`);
    expect(answer).toMatchObject({ status: 'answered', site: north, data: { a: 1 }, errors: [] });
    expect(seen).toMatchObject({ method: 'POST', url: '/base/people' });
    expect(JSON.parse(seen.body ?? '')).toEqual({
      query: '{ a }',
      variables: { x: 1 },
      extensions: { deadlineMs: 10_000, evidence: askedEvidence },
    });
    expect(Object.keys(seen.headers ?? {}).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
    ]);
    expect(seen.headers).toMatchObject({ authorization: 'Bearer proof' });
  });

  test('says when it was asked and how long it took', async () => {
    const before = Date.now();
    const answer = await ask((_, response) => json(response, { data: { a: 1 } }));
    if (answer.status !== 'answered') throw new Error(answer.status);
    expect(Date.parse(answer.asOf)).toBeGreaterThanOrEqual(before);
    expect(answer.tookMs).toBeGreaterThan(0);
  });

  test('with GraphQL errors, under status 200 or 400, has answered', async () => {
    const body = { errors: [{ message: 'no', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
    for (const status of [200, 400]) {
      expect(await ask((_, response) => json(response, body, status))).toMatchObject({
        status: 'answered',
        errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
      });
    }
  });
});

describe('a site that does not', () => {
  test('refuses the connection', async () => {
    const server = createTcpServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const answer = await askAt(`http://127.0.0.1:${port}`);
    expect(answer).toMatchObject({
      status: 'failed',
      error: { code: 'SITE_UNREACHABLE', details: { site: north } },
    });
    expectNoPlace(answer);
  });

  test('breaks the connection off', async () => {
    const answer = await ask((request) => request.socket.destroy());
    expect(answer).toMatchObject({ status: 'failed', error: { code: 'SITE_UNREACHABLE' } });
    expectNoPlace(answer);
  });

  test('breaks off in the middle of its answer', async () => {
    const answer = await ask((request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"data":', () => request.socket.destroy());
    });
    expect(answer).toMatchObject({ status: 'failed', error: { code: 'SITE_UNREACHABLE' } });
    expectNoPlace(answer);
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
    const started = performance.now();
    const answer = await askAt(await serve(listener), undefined, connect(SHORT_MS));
    expect(answer).toMatchObject({
      status: 'failed',
      error: { code: 'SITE_TIMED_OUT', details: { site: north } },
    });
    expect(performance.now() - started).toBeLessThan(LONG_MS / 2);
    expectNoPlace(answer);
  });
});

test('an endless answer is cut off at the limit, and the site stops sending', async () => {
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
  expect(answer).toMatchObject({
    status: 'failed',
    error: { code: 'SITE_ANSWER_INVALID', details: { site: north } },
  });
  await closed;
  expect(sent).toBeLessThan(50_000_000);
  expectNoPlace(answer);
});

test('an answer of exactly the limit is not too long', async () => {
  const head = '{"data":{"a":"';
  const body = `${head}${'x'.repeat(MAXIMUM_BYTES - head.length - 3)}"}}`;
  expect(body).toHaveLength(MAXIMUM_BYTES);
  expect(await ask((_, response) => void response.end(body))).toMatchObject({ status: 'answered' });
  expect(await ask((_, response) => void response.end(`${body} `))).toMatchObject({ status: 'failed' });
});

test('a redirect is not followed', async () => {
  let followed = false;
  const elsewhere = await serve((_, response) => {
    followed = true;
    json(response, { data: { a: 1 } });
  });
  const answer = await ask((_, response) => void response.writeHead(302, { location: elsewhere }).end());
  expect(answer).toMatchObject({ status: 'failed', error: { code: 'SITE_FAILED' } });
  expect(followed).toBe(false);
  expectNoPlace(answer);
});

test.each([401, 403, 404, 500, 503])('status %i is the site’s trouble, not the caller’s', async (status) => {
  const answer = await ask((_, response) =>
    json(response, { errors: [{ message: 'http://10.0.0.1 says no' }] }, status),
  );
  expect(answer).toMatchObject({
    status: 'failed',
    error: { code: 'SITE_FAILED', details: { site: north } },
  });
  expectNoPlace(answer);
});

test.each(['<html>hello</html>', '', '{"data":', '"text"'])('%j is no answer', async (body) => {
  const answer = await ask((_, response) => void response.end(body));
  expect(answer).toMatchObject({ status: 'failed', error: { code: 'SITE_ANSWER_INVALID' } });
  expectNoPlace(answer);
});

describe('a caller who goes away', () => {
  test('takes the request along: the site sees it end', async () => {
    const caller = new AbortController();
    let ended: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const url = await serve((_, response) => {
      response.on('close', ended);
      caller.abort();
    });
    expect(await askAt(url, caller.signal)).toMatchObject({
      status: 'failed',
      error: { code: 'REQUEST_CANCELLED' },
    });
    await closed;
  });

  test('before the question is sent, asks nobody', async () => {
    let asked = false;
    const url = await serve((_, response) => {
      asked = true;
      json(response, { data: {} });
    });
    expect(await askAt(url, AbortSignal.abort())).toMatchObject({ error: { code: 'REQUEST_CANCELLED' } });
    await sleep(50);
    expect(asked).toBe(false);
  });
});

describe('connections', () => {
  test('are kept and used again', async () => {
    const sockets = new Set<unknown>();
    const url = await serve(async (request, response) => {
      await textOf(request);
      sockets.add(request.socket);
      json(response, { data: { a: 1 } });
    });
    const connector = connect();
    for (let i = 0; i < 10; i++) await askAt(url, undefined, connector);
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  test('to one site are bounded; a question that must wait still meets its deadline', async () => {
    let open = 0;
    const url = await serve(() => {
      open += 1;
    });
    const connector = connect(SHORT_MS);
    const answers = await Promise.all([1, 2, 3, 4].map(() => askAt(url, undefined, connector)));
    expect(answers.map((answer) => answer.status === 'failed' && answer.error.code)).toEqual(
      Array(4).fill('SITE_TIMED_OUT'),
    );
    expect(open).toBe(2);
  });

  test('are closed with the connector, questions under way included', async () => {
    let gone: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const connector = connect();
    const url = await serve((request) => {
      request.socket.on('close', gone);
      void connector.close();
    });
    const answer = await askAt(url, undefined, connector);
    expect(answer).toMatchObject({ status: 'failed', error: { code: 'SITE_UNREACHABLE' } });
    await closed;
    expect(await askAt(url, undefined, connector)).toMatchObject({ status: 'failed' });
    expectNoPlace(answer);
  });
});
