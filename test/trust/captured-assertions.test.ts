/** What a gateway tells one site, in the hands of whoever has heard it on the way: over HTTP, against real sites. */
import { cp, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { loadCodeSchemes } from '../../codes/load.ts';
import { signAssertion } from '../../identity/assertion.ts';
import { publicSet } from '../../identity/command/signing-key-files.ts';
import type { Identity } from '../../identity/identity.ts';
import { ensureKeyPair, loadSigningKey } from '../../identity/key-pair.ts';
import { loadPolicy } from '../../policy/load.ts';
import { type House, openHouse } from '../house/house.ts';
import { type Issuer, openIssuer } from './issuer.ts';
import { openSocketLog, type SocketLog } from './socket-log.ts';

const HOME_AFFAIRS = { subject: 'home-affairs', code: '020000100001' };
const QUESTION = '{ staffSearch(first: 1) { totalCount } }';

let issuer: Issuer;
let house: House;
let log: SocketLog;
let policy: string;
beforeAll(async () => {
  issuer = await openIssuer();
  log = openSocketLog();
  house = await openHouse({
    deployment: 'quang-binh',
    sites: 2,
    rows: 400,
    holding: ['department-02', 'district-3'],
    // The gateway knows of no revocations, so that what is refused is refused at the sites.
    believed: { revocations: issuer.revocations },
  });
  const { deployment } = house.settings;
  policy = (await loadPolicy(deployment, await loadCodeSchemes(deployment))).version;
}, 60_000);
afterAll(async () => {
  log?.close();
  await house?.close();
  await issuer?.close();
}, 30_000);
afterEach(() => jest.useRealTimers());

/** What the gateway told the site of the caller, as it went over the wire. */
async function captured(site: string, caller = HOME_AFFAIRS): Promise<string> {
  log.take(house.siteUrl(site));
  await house.query(caller, QUESTION);
  const [request] = log.take(house.siteUrl(site));
  return String(request?.headers.authorization).replace('Bearer ', '');
}

interface Heard {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly data: unknown;
}

async function ask(site: string, proof: string): Promise<Heard> {
  const response = await fetch(`${house.siteUrl(site)}/personnel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${proof}` },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data, errors: [error] = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, code: error?.extensions.code, message: error?.message, data };
}

const ANSWERED = { status: 200, code: undefined };
const REFUSED = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'A site answers only to its gateway.',
  data: undefined,
};

test('says who asks, by which policy and token, for one site, and nothing that lasts', async () => {
  const assertion = await captured('site-1');
  const claims = decodeJwt(assertion);
  expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'EdDSA', typ: 'tributary-assertion' });
  expect(claims).toEqual({
    iss: 'tributary-gateway',
    aud: 'site-1',
    sub: HOME_AFFAIRS.subject,
    tributary_code: HOME_AFFAIRS.code,
    tributary_policy: policy,
    tributary_holds: expect.arrayContaining(['00100???????']),
    tributary_token: expect.any(String),
    tributary_token_issued: expect.any(Number),
    jti: expect.any(String),
    iat: expect.any(Number),
    exp: (claims.iat ?? 0) + 40,
  });
});

test('at another site it is worth nothing', async () => {
  const assertion = await captured('site-1');
  expect(await ask('site-1', assertion)).toMatchObject(ANSWERED);
  expect(await ask('site-2', assertion)).toEqual(REFUSED);
});

test('later it is worth nothing', async () => {
  const assertion = await captured('site-1');
  jest.useFakeTimers({ now: Date.now() + 41_000, doNotFake: [...TIMERS] });
  expect(await ask('site-1', assertion)).toEqual(REFUSED);
});

/** Only the clock on the wall is another. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

test('it opens nothing at the gateway', async () => {
  const response = await fetch(`${house.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await captured('site-1')}` },
    body: JSON.stringify({ query: QUESTION }),
  });
  expect(response.status).toBe(401);
  expect(await response.text()).toContain('TOKEN_INVALID');
});

const stated = async (identity: Identity, version = policy): Promise<string> =>
  signAssertion(
    identity,
    { site: 'site-1', policy: version },
    await loadSigningKey(house.settings.assertionKey),
  );

test('a gateway of another policy is told so; a stranger is not', async () => {
  expect(await ask('site-1', await stated(HOME_AFFAIRS))).toMatchObject(ANSWERED);
  expect(await ask('site-1', await stated(HOME_AFFAIRS, '2.other'))).toMatchObject({
    status: 503,
    code: 'POLICY_MISMATCH',
    data: undefined,
  });
  const key = join(issuer.folder, 'stranger.jwk');
  await ensureKeyPair(key, 'test-gateway');
  const forged = await signAssertion(
    HOME_AFFAIRS,
    { site: 'site-1', policy: '2.other' },
    await loadSigningKey(key),
  );
  expect(await ask('site-1', forged)).toEqual(REFUSED);
});

/** What sites follow is looked at now and then. */
async function until(expected: object, heard: () => Promise<Heard>): Promise<void> {
  for (;;) {
    try {
      expect(await heard()).toMatchObject(expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

test.each<[string, object]>([
  ['the caller', { subject: 'ana' }],
  ['the post', { code: '020000100001' }],
  ['the token', { token: 't-1' }],
  ['what was issued before', { issuedBefore: '2026-01-31T12:00:01Z' }],
])('an assertion that was signed already does not outlive that %s is revoked', async (_, entry) => {
  const issuedAt = Date.parse('2026-01-31T12:00:00Z') / 1_000;
  const ana = { subject: 'ana', code: '020000100001', token: { id: 't-1', issuedAt } };
  const bob = { subject: 'bob', code: '020000100002', token: { id: 't-2', issuedAt: issuedAt + 60 } };
  const [forAna, forBob] = await Promise.all([stated(ana), stated(bob)]);
  expect(await ask('site-1', forAna)).toMatchObject(ANSWERED);
  await issuer.revoke(entry);
  await until({ status: 401, code: 'TOKEN_REVOKED', data: undefined }, () => ask('site-1', forAna));
  expect(await ask('site-1', forBob)).toMatchObject(ANSWERED);
  await issuer.revoke();
  await until(ANSWERED, () => ask('site-1', forAna));
});

test('a caller whom the sites know to be revoked is told so, and the sites are not called ill', async () => {
  await issuer.revoke({ subject: HOME_AFFAIRS.subject });
  const ask = () => house.query(HOME_AFFAIRS, '{ staffSearch(first: 1) { coverage { complete } } }');
  let reply = await ask();
  while (reply.errors.length === 0) reply = await ask();
  expect(reply.extensions.coverage).toMatchObject([
    { sites: ['site-1', 'site-2'].map((site) => ({ site, status: 'FAILED', error: 'TOKEN_REVOKED' })) },
  ]);
  expect((await house.query({ subject: 'other', code: '020000100001' }, QUESTION)).errors).toEqual([]);
  await issuer.revoke();
  while ((await ask()).errors.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
});

test('the gateway’s key changes while everybody works: sites take old and new, then only the new', async () => {
  const { assertionKey } = house.settings;
  const gatewayPublic = `${assertionKey}.jwks`;
  const publish = async (paths: readonly string[]): Promise<void> => {
    await writeFile(`${gatewayPublic}.new`, JSON.stringify(await publicSet(paths)));
    await rename(`${gatewayPublic}.new`, gatewayPublic);
  };
  const kidOf = (proof: string): unknown => decodeProtectedHeader(proof).kid;
  const [before, next] = [join(dirname(assertionKey), 'before.jwk'), join(dirname(assertionKey), 'next.jwk')];
  await mkdir(dirname(before), { recursive: true });
  await cp(assertionKey, before);
  await ensureKeyPair(next, 'next-gateway');
  const old = await captured('site-1');

  await publish([before, next]);
  await cp(next, `${assertionKey}.new`);
  await rename(`${assertionKey}.new`, assertionKey);
  // Nobody is refused meanwhile.
  let now = await captured('site-1');
  while (kidOf(now) !== 'next-gateway') {
    expect((await house.query(HOME_AFFAIRS, QUESTION)).errors).toEqual([]);
    now = await captured('site-1');
  }
  expect((await house.query(HOME_AFFAIRS, QUESTION)).errors).toEqual([]);
  expect(await ask('site-1', old)).toMatchObject(ANSWERED);

  await publish([next]);
  await until(REFUSED, () => ask('site-1', old));
  expect((await house.query(HOME_AFFAIRS, QUESTION)).errors).toEqual([]);
});
