/** Both ends of a connection show who they are, or there is none: real handshakes on this machine. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Followed } from '../../following/followed.ts';
import { parseSiteId } from '../../gateway/catalog/catalog.ts';
import { httpConnector } from '../../gateway/execute/site-connector.ts';
import { askedEvidence } from '../../gateway/execute/testing.ts';
import {
  type Authority,
  gatewayNames,
  type Issued,
  type Names,
  newAuthority,
  siteNames,
} from '../../tls/demo-ca/authority.ts';
import { siteServer } from '../../tls/site-server.ts';
import { followTls, type TlsFiles, type TlsMaterial } from '../../tls/tls-files.ts';
import { type House, openHouse } from '../house/house.ts';

const HERE = ['localhost', '127.0.0.1'];
const HOUR = 3_600_000;

let folder: string;
let authority: Authority;
let other: Authority;
const open: { stop(): void }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tributary-tls-'));
  [authority, other] = await Promise.all([newAuthority(), newAuthority()]);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  for (const one of open.splice(0)) one.stop();
});

let written = 0;

/** As an operator would lay them out. `believes`: whose certificates of the other end are good. */
async function files({ certificate, key }: Issued, believes = authority): Promise<TlsFiles> {
  const name = join(folder, String(++written));
  const paths = { certificate: `${name}.pem`, key: `${name}.key`, authorities: `${name}.ca` };
  await writeFile(paths.certificate, certificate);
  await writeFile(paths.key, key);
  await writeFile(paths.authorities, believes.own.certificate);
  return paths;
}

async function follow(issued: Issued, believes = authority): Promise<Followed<TlsMaterial>> {
  const tls = await followTls(await files(issued, believes));
  open.push(tls);
  return tls;
}

const site = (name = 'north', change: Partial<Names> = {}, by = authority): Promise<Issued> =>
  by.issue({ ...siteNames(name, HERE), ...change });
const gateway = (change: Partial<Names> = {}, by = authority): Promise<Issued> =>
  by.issue({ ...gatewayNames(), ...change });

const expired: Partial<Names> = {
  notBefore: new Date(Date.now() - 2 * HOUR),
  notAfter: new Date(Date.now() - HOUR),
};
const future: Partial<Names> = { notBefore: new Date(Date.now() + HOUR) };

/** What the site was asked, if anything came through. */
let asked: number;
beforeEach(() => {
  asked = 0;
});

async function serve(tls: Followed<TlsMaterial> | undefined): Promise<{ server: Server; url: string }> {
  const server = siteServer(tls, (incoming, response) => {
    asked += 1;
    incoming.resume();
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"a":1}}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  open.push({
    stop() {
      server.closeAllConnections();
      server.close();
    },
  });
  const { port } = server.address() as AddressInfo;
  return { server, url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}` };
}

function connector(tls: () => TlsMaterial) {
  const made = httpConnector({ deadlineMs: 30_000, maximumBytes: 10_000, connectionsPerSite: 2, tls });
  open.push({ stop: () => void made.close() });
  return (url: string, id = 'north') =>
    made.ask(
      {
        site: { id: parseSiteId(id), title: id, url },
        subgraph: 'people',
        text: '{ a }',
        variables: {},
        fragments: undefined,
        scope: 'all',
        deadlineMs: 30_000,
        stalenessSeconds: 0,
        assertion: 'proof',
        caller: 'caller',
        evidence: askedEvidence,
      },
      new AbortController().signal,
    );
}

const REFUSED = {
  status: 'failed',
  error: {
    code: 'SITE_UNREACHABLE',
    message: 'Site north could not be reached.',
    details: { site: 'north' },
  },
};

test('a gateway and its site', async () => {
  const { url } = await serve(await follow(await site()));
  const ask = connector((await follow(await gateway())).current);
  expect(await ask(url)).toMatchObject({ status: 'answered', data: { a: 1 } });
  expect(await ask(url.replace('127.0.0.1', 'localhost'))).toMatchObject({ status: 'answered' });
  expect(asked).toBe(2);
});

describe('a site that shows the wrong certificate is not reached, and hears nothing', () => {
  test.each<[string, () => Promise<Issued>]>([
    ['another site’s', () => site('south')],
    ['one that begins alike', () => site('north-2')],
    ['the gateway’s', () => gateway()],
    ['a gateway’s that names the site', () => gateway({ names: siteNames('north', HERE).names })],
    ['of another authority', () => site('north', {}, other)],
    ['expired', () => site('north', expired)],
    ['not valid yet', () => site('north', future)],
    ['for another host', () => authority.issue(siteNames('north', ['north.example']))],
    [
      'for the host, without the site',
      () => site('north', { names: siteNames('north', HERE).names.slice(1) }),
    ],
    [
      'two names in one',
      () =>
        site('north', {
          names: [
            { type: 'url', value: 'tributary:site:x, URI:tributary:site:north, URI:y' },
            ...siteNames('north', HERE).names.slice(1),
          ],
        }),
    ],
  ])('%s', async (_, certificate) => {
    const { url } = await serve(await follow(await certificate()));
    const ask = connector((await follow(await gateway())).current);
    const answer = await ask(url);
    expect(answer).toMatchObject(REFUSED);
    expect(asked).toBe(0);
    const { error } = answer as { readonly error: { readonly message: string; readonly details: object } };
    expect(JSON.stringify([error.message, error.details])).not.toMatch(/certificate|CN|127\.0|ERR_|altname/i);
  });
});

describe('a gateway that shows the wrong certificate is not heard', () => {
  test.each<[string, () => Promise<Issued>]>([
    ['of another authority', () => gateway({}, other)],
    ['expired', () => gateway(expired)],
    ['not valid yet', () => gateway(future)],
    ['a site’s', () => site('south')],
    ['a site’s that says it is a client', () => site('south', { use: 'client' })],
    [
      'a client’s that is no gateway',
      () => gateway({ names: [{ type: 'url', value: 'tributary:gateway-2' }] }),
    ],
    ['a server’s that names the gateway', () => gateway({ use: 'server' })],
  ])('%s', async (_, certificate) => {
    const { url } = await serve(await follow(await site()));
    const ask = connector((await follow(await certificate())).current);
    expect(await ask(url)).toMatchObject(REFUSED);
    expect(asked).toBe(0);
  });

  test.each<[string, object]>([
    ['none', {}],
    ['none, and an older protocol', { maxVersion: 'TLSv1.2' }],
  ])('%s', async (_, options) => {
    const { url } = await serve(await follow(await site()));
    const heard = new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url);
      const ca = authority.own.certificate;
      request({ hostname, port, ca, ...options }, resolve)
        .on('error', reject)
        .end();
    });
    await expect(heard).rejects.toThrow();
    expect(asked).toBe(0);
  });

  test('plain HTTP', async () => {
    const { url } = await serve(await follow(await site()));
    await expect(fetch(url.replace('https', 'http'))).rejects.toThrow();
    expect(asked).toBe(0);
  });
});

test('a site without TLS is not asked by a gateway that has it', async () => {
  const { url } = await serve(undefined);
  const ask = connector((await follow(await gateway())).current);
  expect(await ask(url)).toMatchObject(REFUSED);
  expect(asked).toBe(0);
});

test('a connection to one site carries nothing for another at the same address', async () => {
  const { url } = await serve(await follow(await site()));
  const ask = connector((await follow(await gateway())).current);
  expect(await ask(url, 'north')).toMatchObject({ status: 'answered' });
  expect(await ask(url, 'south')).toMatchObject({ status: 'failed', error: { code: 'SITE_UNREACHABLE' } });
});

test('certificates are renewed without a restart, on either side', async () => {
  const atSite = await files(await site('north', { notAfter: new Date(Date.now() + HOUR) }));
  const atGateway = await files(await gateway());
  const [server, client] = await Promise.all([followTls(atSite), followTls(atGateway)]);
  open.push(server, client);
  const { url } = await serve(server);
  expect(await connector(client.current)(url)).toMatchObject({ status: 'answered' });

  const renew = async (paths: TlsFiles, issued: Issued, followed: Followed<TlsMaterial>): Promise<void> => {
    for (const [path, text] of [
      [paths.certificate, issued.certificate],
      [paths.key, issued.key],
      [paths.authorities, other.own.certificate],
    ] as const) {
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
    }
    await followed.refresh();
  };
  await renew(atSite, await site('north', {}, other), server);
  expect(await connector(client.current)(url)).toMatchObject(REFUSED);
  await renew(atGateway, await gateway({}, other), client);
  expect(await connector(client.current)(url)).toMatchObject({ status: 'answered' });
});

describe('a whole house', () => {
  const HOME_AFFAIRS = { subject: 'home-affairs', code: '020000100001' };
  const QUESTION = '{ staffSearch(first: 1) { totalCount } }';
  let house: House;
  beforeAll(async () => {
    const sites = new Map(
      await Promise.all(['site-1', 'site-2'].map(async (id) => [id, await files(await site(id))] as const)),
    );
    // The second site shows the certificate of the first.
    const shown = (id: string): TlsFiles | undefined => sites.get(id === 'site-2' ? 'site-1' : id);
    house = await openHouse({
      deployment: 'quang-binh',
      sites: 2,
      rows: 300,
      holding: ['department-02', 'department-08'],
      tls: {
        gateway: await files(await gateway()),
        site(id) {
          const paths = shown(id);
          if (paths === undefined) throw new Error(`there is no certificate for ${id}`);
          return paths;
        },
      },
    });
  }, 60_000);
  afterAll(() => house?.close(), 30_000);

  test('the site with its own certificate answers, the one with another’s is missing', async () => {
    const { data, errors } = await house.query(
      HOME_AFFAIRS,
      '{ staffSearch(first: 1) { totalCount coverage { sites { site status } } } }',
    );
    expect(errors.map(({ message, extensions }) => [message, extensions])).toEqual([
      ['Site site-2 could not be reached.', { code: 'SITE_UNREACHABLE', site: 'site-2' }],
    ]);
    expect(data).toMatchObject({
      staffSearch: {
        coverage: {
          sites: [
            { site: 'site-1', status: 'ANSWERED' },
            { site: 'site-2', status: 'UNREACHABLE' },
          ],
        },
      },
    });
    expect(house.siteUrl('site-1')).toMatch(/^https:/);
  });

  test('who has no certificate is not even refused', async () => {
    await expect(fetch(`${house.siteUrl('site-1')}/health`)).rejects.toThrow();
    expect((await house.query('nobody', QUESTION)).status).toBe(401);
  });
});
