/** Who a caller says to be, in whatever header, goes no further than the gateway. */
import { type House, openHouse } from '../house/house.ts';
import { openSocketLog, type SocketLog } from './socket-log.ts';

let house: House;
let log: SocketLog;
beforeAll(async () => {
  log = openSocketLog();
  house = await openHouse({ deployment: 'quang-binh', sites: 1, rows: 200, holding: ['department-02'] });
}, 60_000);
afterAll(async () => {
  log?.close();
  await house?.close();
}, 30_000);

const PLANTED = 'planted-value';

/** Everything by which some server somewhere learns who asks, from where, or for whom. */
const NAMES = [
  'cookie',
  'forwarded',
  'from',
  'origin',
  'proxy-authorization',
  'referer',
  'remote-user',
  'true-client-ip',
  'user-agent',
  'via',
  'x-access-token',
  'x-amzn-oidc-identity',
  'x-api-key',
  'x-auth-request-user',
  'x-authenticated-user',
  'x-client-cert',
  'x-csrf-token',
  'x-forwarded-access-token',
  'x-forwarded-client-cert',
  'x-forwarded-email',
  'x-forwarded-for',
  'x-forwarded-groups',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-user',
  'x-hasura-role',
  'x-original-url',
  'x-real-ip',
  'x-remote-user',
  'x-request-id',
  'x-ssl-client-s-dn',
  'x-user-id',
  'traceparent',
  'tracestate',
  'baggage',
  'apollo-federation-include-trace',
  'apollographql-client-name',
  'tributary-code',
  'tributary_code',
];

const HOME_AFFAIRS = { subject: 'ana', code: '020000100001' };
const QUESTION = '{ staffSearch(first: 1) { totalCount } }';

test('what reaches a site is the gateway’s own, header by header', async () => {
  const headers = Object.fromEntries(NAMES.map((name) => [name, PLANTED]));
  const { errors } = await house.query(HOME_AFFAIRS, QUESTION, {}, headers);
  expect(errors).toEqual([]);
  const requests = log.take(house.siteUrl('site-1'));
  expect(requests).toHaveLength(1);
  const [{ method, url, rawHeaders = [], headers: arrived = {} } = {}] = requests;
  expect({ method, url }).toEqual({ method: 'POST', url: '/personnel' });
  expect(Object.keys(arrived).sort()).toEqual([
    'accept',
    'authorization',
    'connection',
    'content-length',
    'content-type',
    'host',
  ]);
  expect(rawHeaders.join(' ')).not.toContain(PLANTED);
});

test('the caller’s own token is not among them', async () => {
  const token = await house.token(HOME_AFFAIRS);
  await house.query(HOME_AFFAIRS, QUESTION, {}, { authorization: `Bearer ${token}` });
  const [request] = log.take(house.siteUrl('site-1'));
  expect(request?.headers.authorization).toMatch(/^Bearer ey/);
  expect(request?.headers.authorization).not.toContain(token);
});

test.each(['x-tributary-code', 'x-tributary-subject', 'x-tributary-assertion', 'x-tributary-policy'])(
  '%s is no wish: who sends it hears so, and no site is asked',
  async (name) => {
    const { status, errors } = await house.query(HOME_AFFAIRS, QUESTION, {}, { [name]: PLANTED });
    expect(status).toBe(400);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_REQUEST']);
    expect(log.take(house.siteUrl('site-1'))).toEqual([]);
  },
);
