import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IssueToken } from '../identity/demo-issuer.ts';
import type { Example } from './load-examples.ts';
import { type PlaygroundOptions, playground } from './playground.ts';

const example: Example = {
  id: '01-all',
  title: 'All',
  description: '',
  identities: ['home-affairs'],
  operationName: 'All',
  query: 'query All { staffSearch { totalCount } }\n',
  variables: {},
};
const issue: IssueToken = async ({ subject, code }, lifetime) =>
  `token of ${subject} ${code} for ${lifetime} s`;
const demo: PlaygroundOptions = {
  deployment: { name: 'quang-binh', title: 'Quảng Bình', locale: 'vi' },
  identities: [
    {
      id: 'home-affairs',
      name: 'Sở Nội vụ',
      code: '020000100001',
      title: 'Văn phòng',
      description: 'Sees all.',
    },
    { id: 'nobody', name: 'Nobody', title: 'Nobody', description: 'Sees nothing.' },
  ],
  issue,
  examples: [example],
  purposes: [{ id: 'report', title: 'Reports' }],
};

const open: Server[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => new Promise((closed) => server.close(closed)))));

/** The URL of a server that has the page and, like the gateway, 404 for all else. */
async function serve(options: PlaygroundOptions): Promise<string> {
  const pages = await playground(options);
  const server = createServer(async (request, response) => {
    response.setHeader('x-request-id', 'one');
    if (!(await pages(request, response))) response.writeHead(404).end('none of the pages');
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const askToken = (url: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${url}/playground/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

interface Issued {
  readonly token: string;
  readonly expiresAt: string;
}

interface Refusal {
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
}

const HOME_AFFAIRS = JSON.stringify({ identity: 'home-affairs' });
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as Refusal).errors[0]?.extensions.code;

describe('the page', () => {
  test('comes with everything it names, each of the right type', async () => {
    const url = await serve(demo);
    const html = await (await fetch(url)).text();
    const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => String(path));
    expect(paths.length).toBeGreaterThan(8);
    const types: Readonly<Record<string, string>> = {
      js: 'text/javascript',
      css: 'text/css',
      svg: 'image/svg+xml',
    };
    for (const path of paths) {
      const response = await fetch(url + path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toContain(types[path.split('.').at(-1) ?? '']);
      expect((await response.text()).length).toBeGreaterThan(50);
    }
  });

  test('may talk to its own origin only, and may not stand in a frame', async () => {
    const policy = (await fetch(await serve(demo))).headers.get('content-security-policy') ?? '';
    const sources = policy.split('; ').flatMap((line) => line.split(' ').slice(1));
    expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", 'data:', "'unsafe-inline'"]));
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('is sent once and then asked for by its tag', async () => {
    const url = await serve(demo);
    const first = await fetch(`${url}/playground/graphiql.min.js`);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect((await first.text()).length).toBeGreaterThan(900_000);
    const again = await fetch(`${url}/playground/graphiql.min.js`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    '/playground',
    '/playground/',
    '/playground/playground.test.ts',
    '/playground/read-answer.test.ts',
    '/playground/../package.json',
    '/playground/%2e%2e/package.json',
    '/playground/..%2f..%2fpackage.json',
    '/playground//etc/passwd',
    '/index.html',
    '/__proto__',
  ])('leaves %s to the gateway', async (path) => {
    const url = await serve(demo);
    // fetch would tidy the path up before it is sent.
    const { request } = await import('node:http');
    const status = await new Promise((answered) => {
      request(url, { path }, (response) => answered(response.resume().statusCode)).end();
    });
    expect(status).toBe(404);
  });

  test('can only be read', async () => {
    const response = await fetch(await serve(demo), { method: 'PUT', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('the settings', () => {
  test('name the deployment, the identities, the examples and the purposes', async () => {
    const settings = await (await fetch(`${await serve(demo)}/playground/settings.json`)).json();
    expect(settings).toEqual({
      deployment: demo.deployment,
      signIn: 'demo',
      identities: demo.identities,
      examples: [example],
      purposes: demo.purposes,
    });
  });

  test('hold nothing that was not meant for them', async () => {
    const options = {
      ...demo,
      deployment: { ...demo.deployment, directory: '/secret/place' },
      identities: demo.identities.map((identity) => ({ ...identity, signingKey: 'secret' })),
    };
    const text = await (await fetch(`${await serve(options)}/playground/settings.json`)).text();
    expect(text).not.toContain('secret');
  });

  test.each([
    ['without an issuer', { ...demo, issue: undefined }],
    ['without identities', { ...demo, identities: [] }],
  ])('%s ask for a token of the user’s own', async (_, options) => {
    const settings = await (await fetch(`${await serve(options)}/playground/settings.json`)).json();
    expect(settings).toMatchObject({ signIn: 'token', identities: [] });
  });
});

describe('a token', () => {
  test('is issued for a demo identity, for a short time', async () => {
    const url = await serve(demo);
    const before = Date.now();
    const response = await askToken(url, HOME_AFFAIRS, { origin: url, 'sec-fetch-site': 'same-origin' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { token, expiresAt } = (await response.json()) as Issued;
    expect(token).toBe('token of home-affairs 020000100001 for 900 s');
    expect(Date.parse(expiresAt) - before).toBeGreaterThanOrEqual(900_000);
    expect(Date.parse(expiresAt) - before).toBeLessThan(910_000);
  });

  test('is issued without a code for whom has none', async () => {
    const response = await askToken(await serve(demo), JSON.stringify({ identity: 'nobody' }));
    expect(((await response.json()) as Issued).token).toBe('token of nobody undefined for 900 s');
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['of another origin', { origin: 'http://evil.example' }],
    ['without an origin', { origin: 'null' }],
  ])('is refused to a page %s', async (_, headers) => {
    const response = await askToken(await serve(demo), HOME_AFFAIRS, headers);
    expect([response.status, await codeOf(response)]).toEqual([403, 'CROSS_SITE_REFUSED']);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/plain; application/json'])(
    'is refused to a body of type %s, which a form of another site could send',
    async (type) => {
      const response = await askToken(await serve(demo), HOME_AFFAIRS, { 'content-type': type });
      expect([response.status, await codeOf(response)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  test('is refused to an unknown identity, to another body and to a read', async () => {
    const url = await serve(demo);
    expect((await askToken(url, JSON.stringify({ identity: 'somebody' }))).status).toBe(404);
    expect((await askToken(url, JSON.stringify({ identity: ['home-affairs'] }))).status).toBe(400);
    expect((await fetch(`${url}/playground/token`)).status).toBe(405);
  });

  test('is refused with the id of the request, as everything is', async () => {
    const response = await fetch(`${await serve(demo)}/playground/token`);
    expect(await response.json()).toMatchObject({ extensions: { requestId: 'one' } });
  });

  test('is not to be had where there is no issuer', async () => {
    const response = await askToken(await serve({ ...demo, issue: undefined }), HOME_AFFAIRS);
    expect([response.status, await codeOf(response)]).toEqual([404, 'NOT_FOUND']);
  });
});
