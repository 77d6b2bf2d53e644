/** Whoever reaches a site past its gateway hears a refusal, whatever they ask, by whatever method, with whatever proof. */
import { request } from 'node:http';
import { signAssertion } from '../../identity/assertion.ts';
import { loadSigningKey } from '../../identity/key-pair.ts';
import { type House, openHouse } from '../house/house.ts';
import { type Issuer, openIssuer, signed } from './issuer.ts';

let issuer: Issuer;
let house: House;
beforeAll(async () => {
  issuer = await openIssuer();
  house = await openHouse({ deployment: 'quang-binh', sites: 2, rows: 200, holding: ['department-02'] });
}, 60_000);
afterAll(async () => {
  await house?.close();
  await issuer?.close();
}, 30_000);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'] as const;

const PATHS = [
  '/',
  '/personnel',
  '/personnel/',
  '/personnel?query=%7B__typename%7D',
  '/organizations',
  '/members',
  '/graphql',
  '/nothing',
  '/health/',
  '/health/live',
  '/metrics',
  '/../personnel',
  '//personnel',
  '/%70ersonnel',
  '/.well-known/jwks.json',
] as const;

const BODIES: Readonly<Record<string, string>> = {
  introspection: '{"query":"{ __schema { types { name } } }"}',
  'the SDL': '{"query":"{ _service { sdl } }"}',
  entities:
    '{"query":"{ _entities(representations: [{__typename: \\"Staff\\", code: \\"020000100001\\"}]) { __typename } }"}',
  rows: '{"query":"{ staffSearch { edges { node { fullName } } } }"}',
  'a list of operations': '[{"query":"{ __typename }"}]',
  nothing: '',
  nonsense: '{{{',
};

type Headers = Readonly<Record<string, string>>;

const proofs: Readonly<Record<string, () => Promise<Headers>>> = {
  'nothing at all': async () => ({}),
  'a caller’s token': async () => bearer(await house.token({ subject: 'a', code: '020000100001' })),
  'a token of another issuer': async () => bearer(await signed(issuer.ed)),
  'an assertion for another site': async () =>
    bearer(
      await signAssertion(
        { subject: 'a', code: '020000100001' },
        { site: 'site-2', policy: '1' },
        await loadSigningKey(house.settings.assertionKey),
      ),
    ),
  'an unsigned assertion': async () =>
    bearer('eyJhbGciOiJub25lIiwidHlwIjoidHJpYnV0YXJ5LWFzc2VydGlvbiIsImtpZCI6ImcifQ.eyJzdWIiOiJhIn0.'),
  'a password': async () => ({ authorization: 'Basic YWRtaW46YWRtaW4=' }),
  'words of a proxy': async () => ({
    'x-forwarded-user': 'admin',
    'x-tributary-code': '020000100001',
    'x-forwarded-for': '127.0.0.1',
    cookie: 'session=admin',
  }),
};

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

interface Heard {
  readonly status: number | undefined;
  readonly text: string;
  readonly headers: readonly string[];
}

/** By hand: a client would tidy the path, and refuse some methods. */
function send(method: string, path: string, proof: Headers, text = ''): Promise<Heard> {
  const body = ['GET', 'HEAD', 'OPTIONS'].includes(method) ? '' : text;
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...proof,
  };
  const { hostname, port } = new URL(house.siteUrl('site-1'));
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers }, async (response) => {
      let heard = '';
      for await (const chunk of response) heard += chunk;
      const names = Object.keys(response.headers).sort();
      resolve({ status: response.statusCode, text: heard, headers: names });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const REFUSAL = JSON.stringify({
  errors: [{ message: 'A site answers only to its gateway.', extensions: { code: 'UNAUTHENTICATED' } }],
});

describe.each(Object.entries(proofs))('with %s', (_, proof) => {
  test.each(PATHS)('%s by any method', async (path) => {
    const headers = await proof();
    for (const method of METHODS) {
      const heard = await send(method, path, headers, BODIES.introspection);
      expect({ method, ...heard }).toEqual({
        method,
        status: 401,
        text: method === 'HEAD' ? '' : REFUSAL,
        // Neither which software answers nor what may be sent across origins.
        headers:
          method === 'HEAD' ? expect.any(Array) : ['connection', 'content-type', 'date', 'transfer-encoding'],
      });
      expect(heard.headers.join()).not.toMatch(/allow|server|powered|access-control/);
    }
  });

  test.each(Object.entries(BODIES))('asking for %s', async (_what, body) => {
    expect(await send('POST', '/personnel', await proof(), body)).toMatchObject({
      status: 401,
      text: REFUSAL,
    });
  });
});

test('its health is ok, and that is all', async () => {
  expect(await send('GET', '/health', {})).toMatchObject({ status: 200, text: 'ok' });
  expect(await send('GET', '/health?verbose=1', {})).toMatchObject({ status: 200, text: 'ok' });
  expect(await send('POST', '/health', {}, '{}')).toMatchObject({ status: 401, text: REFUSAL });
});

test('a proof for it opens it: the table above fails for want of nothing else', async () => {
  const question = '{ staffSearch(first: 1) { totalCount } }';
  expect((await house.query({ subject: 'a', code: '020000100001' }, question)).errors).toEqual([]);
});
