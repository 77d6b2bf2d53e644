import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { DEFAULT_LIMITS, loadGatewayConfig } from './gateway-config.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-'));
});
afterEach(() => rm(folder, { recursive: true }));

const SMALLEST = `
deployment: ../deployment
sites: { north: http://127.0.0.1:1 }
subgraphs: [{ name: people, sdl: [shared.graphql, people/schema.graphql] }]
identity: { issuer: i, audience: a, keys: issuer.jwks }
assertionKey: gateway.jwk
cursorSecret: /etc/secret
evidence: { folder: evidence, name: gateway }
`;

async function load(text: string) {
  const file = join(folder, 'gateway.yml');
  await writeFile(file, text);
  return loadGatewayConfig(file);
}

/** The smallest configuration, with one thing changed. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const document = parse(SMALLEST);
  let at = document;
  for (const step of path.slice(0, -1)) at = at[step] ??= {};
  if (value === undefined) delete at[path.at(-1) ?? ''];
  else at[path.at(-1) ?? ''] = value;
  return stringify(document);
};

test('the smallest configuration: everything else has a default', async () => {
  expect(await load(SMALLEST)).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    limits: {
      siteDeadlineMs: 2_000,
      pageSize: 20,
      maximumPageSize: 500,
      scatterSites: 200,
      hedgeAfterMs: 20,
    },
  });
  expect((await load(SMALLEST)).limits).toEqual(DEFAULT_LIMITS);
});

test('plans are shown to nobody unless it is written to whom', async () => {
  expect(await load(SMALLEST)).not.toHaveProperty('explain');
  for (const explain of ['everyone', 'nobody', ['00??????????', '350100000000']]) {
    expect(await load(changed(['explain'], explain))).toMatchObject({ explain });
  }
});

test('gateways above this one: their keys are a file beside the configuration, or a URL', async () => {
  const superiors = [
    { name: 'national', keys: 'national.jwks', site: 'province-35' },
    { name: 'other', keys: 'https://other.invalid/keys', site: 'province-35' },
  ];
  expect((await load(changed(['superiors'], superiors))).superiors?.map(({ keys }) => keys)).toEqual([
    join(folder, 'national.jwks'),
    'https://other.invalid/keys',
  ]);
});

test('paths are taken from the file’s own directory; a URL of keys stays a URL', async () => {
  expect(await load(SMALLEST)).toMatchObject({
    deployment: join(folder, '..', 'deployment'),
    subgraphs: [{ sdl: [join(folder, 'shared.graphql'), join(folder, 'people', 'schema.graphql')] }],
    identity: { keys: join(folder, 'issuer.jwks') },
    assertionKey: join(folder, 'gateway.jwk'),
    cursorSecret: '/etc/secret',
  });
  const keys = 'https://issuer.invalid/keys';
  expect((await load(changed(['identity', 'keys'], keys))).identity.keys).toBe(keys);
});

test('how callers and sites are trusted: files beside the configuration', async () => {
  const siteTls = { certificate: 'tls/g.pem', key: 'tls/g.key', authorities: '/etc/ca.pem' };
  const identity = { algorithms: ['ES256'], revocations: 'revoked.yml' };
  const document = parse(changed(['siteTls'], siteTls));
  const text = stringify({
    ...document,
    sites: { north: 'https://10.0.0.1:4101' },
    identity: { ...document.identity, ...identity },
    trust: { maximumAgeSeconds: 300 },
  });
  expect(await load(text)).toMatchObject({
    siteTls: {
      certificate: join(folder, 'tls', 'g.pem'),
      key: join(folder, 'tls', 'g.key'),
      authorities: '/etc/ca.pem',
    },
    identity: { algorithms: ['ES256'], revocations: join(folder, 'revoked.yml') },
    trust: { maximumAgeSeconds: 300, keyRefreshSeconds: 60, keyCooldownSeconds: 10 },
  });
});

test('a demo is there only when it is written', async () => {
  expect(await load(SMALLEST)).not.toHaveProperty('demo');
  expect(await load(changed(['demo'], { signingKey: 'k' }))).toMatchObject({
    demo: { signingKey: join(folder, 'k') },
  });
});

test.each<[readonly (string | number)[], unknown, string]>([
  [['deployment'], undefined, 'deployment: '],
  [['port'], 70_000, 'port: '],
  [['port'], 'http', 'port: '],
  [['prot'], 4000, 'document: '],
  [['sites', 'north'], 'not a url', 'sites.north: '],
  [['subgraphs'], [], 'subgraphs: '],
  [['subgraphs', 0, 'sdl'], [], 'subgraphs.0.sdl: '],
  [['subgraphs', 0, 'url'], 'nowhere', 'subgraphs.0.url: '],
  [['identity', 'audience'], undefined, 'identity.audience: '],
  [['identity', 'secret'], 's', 'identity: '],
  [['assertionKey'], undefined, 'assertionKey: '],
  [['cursorSecret'], 7, 'cursorSecret: '],
  [['demo'], { key: 'k' }, 'demo'],
  [['limits', 'siteDeadlineMs'], 0, 'limits.siteDeadlineMs: '],
  [['limits', 'hedgeAfterMs'], 0, 'limits.hedgeAfterMs: '],
  [['limits', 'scatterSites'], 0, 'limits.scatterSites: '],
  [['limits', 'statisticsCacheSeconds'], -1, 'limits.statisticsCacheSeconds: '],
  [['identity', 'algorithms'], ['none'], 'identity.algorithms.0: '],
  [['identity', 'algorithms'], ['EdDSA', 'HS256'], 'identity.algorithms.1: '],
  [['identity', 'algorithms'], [], 'identity.algorithms: '],
  [['identity', 'maximumLifetimeSeconds'], 0, 'identity.maximumLifetimeSeconds: '],
  [['trust'], { maximumAgeSeconds: 1 }, 'trust.maximumAgeSeconds: '],
  [['trust'], { maximumAge: 600 }, 'trust: '],
  [['siteTls'], { certificate: 'a', key: 'b' }, 'siteTls.authorities: '],
  [
    ['siteTls'],
    { certificate: 'a', key: 'b', authorities: 'c' },
    'sites.north: is not https, and `siteTls` is written',
  ],
  [['explain'], 'somebody', 'explain: is neither everyone nor nobody nor a list of code patterns'],
  [['explain'], ['35*'], 'explain.0: is neither digits nor ?'],
  [['superiors'], [{ name: 'national', keys: 'k' }], 'superiors.0.site: '],
  [['limits', 'pageSize'], 501, 'limits.pageSize: is larger than maximumPageSize'],
])('%j: %j is refused at its place', async (path, value, place) => {
  const refusal = await load(changed(path, value)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'CONFIGURATION_INVALID' });
  const [file, line, ...rest] = (refusal as Error).message.split(':');
  expect([file, Number(line) > 0, rest.join(':').slice(1)]).toEqual([
    join(folder, 'gateway.yml'),
    true,
    expect.stringContaining(place),
  ]);
});

test('every fault is named at once', async () => {
  const document = { ...parse(SMALLEST), port: -1, sites: { north: 'x' } };
  await expect(load(stringify(document))).rejects.toMatchObject({
    message: expect.stringMatching(/:\d+: port: .*:\d+: sites\.north: /),
  });
});

test('what is no YAML, and what is no file, is refused with the file’s name', async () => {
  await expect(load('deployment: [')).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringMatching(/gateway\.yml:(\d+:)? /),
  });
  await expect(loadGatewayConfig(join(folder, 'absent.yml'))).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringContaining('absent.yml: '),
  });
});

test('evidence is kept in a folder beside the configuration, by a name that no site has', async () => {
  expect(await load(SMALLEST)).toMatchObject({
    evidence: { folder: join(folder, 'evidence'), name: 'gateway' },
  });
  await expect(load(changed(['evidence'], undefined))).rejects.toThrow(/evidence/);
  await expect(load(changed(['evidence', 'name'], 'north'))).rejects.toThrow(/is the name of a site/);
  await expect(load(changed(['evidence', 'name'], '../up'))).rejects.toThrow(/evidence\.name/);
});
