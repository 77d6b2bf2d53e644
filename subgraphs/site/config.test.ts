import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSiteSettings } from './config.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tributary-config-'));
});

afterAll(() => rm(directory, { recursive: true }));

async function load(text: string) {
  const file = join(directory, 'site.yml');
  await writeFile(file, text);
  return loadSiteSettings(file);
}

const ONE = `
site: district-3
deployment: ../deployments/quang-binh
subgraphs: [organizations, personnel]
databaseUrl: postgres://reader@127.0.0.1/district_3
gatewayKeys: keys/gateway.jwks
evidence: { secret: keys/evidence.secret }
`;

test('one site, its paths taken from the file’s own folder', async () => {
  expect(await load(ONE)).toEqual([
    {
      site: 'district-3',
      deployment: join(directory, '../deployments/quang-binh'),
      subgraphs: ['organizations', 'personnel'],
      databaseUrl: 'postgres://reader@127.0.0.1/district_3',
      gatewayKeys: join(directory, 'keys/gateway.jwks'),
      evidence: { secret: join(directory, 'keys/evidence.secret') },
      host: '127.0.0.1',
      port: 0,
      stalenessSeconds: 0,
      poolSize: 4,
      statementTimeoutMs: 5000,
    },
  ]);
});

test('whom it trusts beside that, and what it shows: paths as well', async () => {
  const more = `
revocations: keys/revoked.yml
trust: { maximumAgeSeconds: 300 }
tls: { certificate: a.pem, key: a.key, authorities: /etc/ca.pem }
`;
  expect(await load(ONE + more)).toMatchObject([
    {
      revocations: join(directory, 'keys/revoked.yml'),
      trust: { maximumAgeSeconds: 300 },
      tls: {
        certificate: join(directory, 'a.pem'),
        key: join(directory, 'a.key'),
        authorities: '/etc/ca.pem',
      },
    },
  ]);
});

test('several sites with what they share beside them', async () => {
  const sites = await load(`
deployment: /srv/quang-binh
subgraphs: [personnel]
gatewayKeys: /srv/gateway.jwks
evidence: { secret: /srv/evidence.secret }
poolSize: 2
sites:
  - { site: district-3, databaseUrl: "postgres://a/b", port: 4103 }
  - { site: department-08, databaseUrl: "postgres://a/c", ownerUrl: "postgres://owner@a/c" }
  - { site: standby-08, databaseUrl: "postgres://b/c", stalenessSeconds: 2.5 }
`);
  expect(
    sites.map(({ site, port, poolSize, ownerUrl, stalenessSeconds }) => [
      site,
      port,
      poolSize,
      ownerUrl,
      stalenessSeconds,
    ]),
  ).toEqual([
    ['district-3', 4103, 2, undefined, 0],
    ['department-08', 0, 2, 'postgres://owner@a/c', 0],
    ['standby-08', 0, 2, undefined, 2.5],
  ]);
});

test.each([
  ['a field is missing', ONE.replace(/databaseUrl.*\n/, ''), /site\.yml:\d+: databaseUrl: /],
  ['a site has no proper name', ONE.replace('district-3', 'District 3'), /site\.yml:2: site: must be/],
  [
    'a database is no database',
    ONE.replace('postgres:', 'mysql:'),
    /site\.yml:5: databaseUrl: must be a URL/,
  ],
  ['rows from the future', `${ONE}stalenessSeconds: -1\n`, /site\.yml:8: stalenessSeconds: /],
  ['a field is unknown', `${ONE}portt: 4001\n`, /Unrecognized key: "portt"/],
  [
    'one of several is wrong',
    'deployment: d\nsubgraphs: [a]\ngatewayKeys: k\nevidence: { secret: s }\nsites:\n  - { site: a-1, databaseUrl: "postgres://a", port: 99999 }\n',
    /site\.yml:6: sites\.0\.port: /,
  ],
  [
    'there is no site',
    'deployment: d\nsubgraphs: [a]\ngatewayKeys: k\nevidence: { secret: s }\nsites: []\n',
    /site\.yml:5: sites: /,
  ],
  ['it is no YAML', 'sites: [', /site\.yml:1: /],
  ['it is empty', '', /site\.yml:1: document: /],
])('refused, with file and path: %s', async (_what, text, message) => {
  await expect(load(text)).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringMatching(message),
  });
});

test('a message never repeats the URL of a database', async () => {
  const wrong = load(ONE.replace('postgres://reader', 'mysql://reader:secret'));
  await expect(wrong).rejects.toMatchObject({ message: expect.not.stringContaining('secret') });
});
