/** The two files of docs/hubs.md, copied as they stand there: only addresses are those of a house. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadGatewayConfig } from '../../gateway/config/gateway-config.ts';
import { DEMO_ISSUER } from '../../identity/demo-issuer.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import type { HouseKeys } from '../house/keys.ts';
import { type OpenedGateway, openGateway } from '../house/open-gateway.ts';
import { NATIONAL, PROVINCE, TWO_LEVELS } from './fujian.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const page = await readFile(join(PROJECT, 'docs', 'hubs.md'), 'utf8');
const [hubFile = '', aboveFile = '', ...more] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(
  ([, text]) => text,
);

const closers: (() => Promise<unknown>)[] = [];
let house: HubHouse;
let folder: string;
let hub: OpenedGateway;
let above: OpenedGateway;
beforeAll(async () => {
  house = await openHubHouse(TWO_LEVELS);
  closers.push(() => house.close());
  folder = await mkdtemp(join(tmpdir(), 'hub-configuration-'));
  closers.push(() => rm(folder, { recursive: true }));
  await furnish();
  hub = await start(hubFile, urlsOf('city-1', 'city-2', 'city-3'));
  above = await start(aboveFile, {
    ...urlsOf('site-1', 'site-2', 'site-3'),
    'http://hub.example:4000': hub.gateway.url,
  });
}, 60_000);
afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, 30_000);

/** What the files name beside them: the house's own, by the names that they have in the files. */
async function furnish(): Promise<void> {
  await mkdir(join(folder, 'keys'));
  await mkdir(join(folder, 'deployments'));
  const link = (from: string, ...to: readonly string[]): Promise<void> => symlink(from, join(folder, ...to));
  await link(join(PROJECT, 'subgraphs'), 'subgraphs');
  await link(house.hubSettings.deployment, 'deployments', 'fujian');
  await link(house.settings.deployment, 'deployments', 'trade-unions');
  const lay = async (name: string, keys: HouseKeys): Promise<void> => {
    await link(keys.gateway, 'keys', `${name}.jwk`);
    await link(keys.gatewayPublic, 'keys', `${name}.jwk.jwks`);
    await link(keys.cursorSecret, 'keys', `${name}.secret`);
  };
  await lay('fujian', house.keys.hub);
  await lay('national', house.keys.above);
}

const urlsOf = (...sites: readonly string[]): Record<string, string> =>
  Object.fromEntries(sites.map((site) => [`http://${site}.example:4101`, house.siteUrl(site)]));

/** `addresses`: as they stand in the file → as they are here. Each must be there. */
async function start(text: string, addresses: Readonly<Record<string, string>>): Promise<OpenedGateway> {
  const here = Object.entries({
    'https://login.example/keys': house.keys.above.issuerPublic,
    'https://login.example': DEMO_ISSUER,
    'host: 0.0.0.0\nport: 4000': 'port: 0',
    ...addresses,
  }).reduce((file, [from, to]) => {
    expect(file).toContain(from);
    return file.replace(from, to);
  }, text);
  const file = join(folder, 'gateway.yml');
  await writeFile(file, here);
  const { limits, ...config } = await loadGatewayConfig(file);
  // A busy machine must not make a test fail.
  const patient = { ...config, limits: { ...limits, siteDeadlineMs: 40_000 } };
  return openGateway(patient, house.keys.above.issuer, closers);
}

const COUNT = '{ memberSearch { totalCount coverage { complete sites { site } } } }';

test('the page has a file for each of the two gateways', () => {
  expect(hubFile).toContain('superiors:');
  expect(aboveFile).toContain('fujian: http://hub.example:4000/subgraphs');
  expect(more).toEqual([]);
});

test('the gateway above asks the hub as one of its sites, and hears of those below it', async () => {
  const { data, errors } = await above.ask(NATIONAL, COUNT);
  expect(errors).toEqual([]);
  const [row] = await house.sql<{ n: number }>('all', 'SELECT count(*)::int AS n FROM member');
  const sites = ['site-1', 'site-2', 'site-3', 'fujian', 'fujian/city-1', 'fujian/city-2', 'fujian/city-3'];
  expect(data).toMatchObject({ memberSearch: { totalCount: row?.n, coverage: { complete: true } } });
  const { memberSearch } = data as { memberSearch: { coverage: { sites: { site: string }[] } } };
  expect(memberSearch.coverage.sites.map(({ site }) => site)).toEqual(expect.arrayContaining(sites));
});

test('the people of the province ask the hub itself', async () => {
  const { data, errors } = await hub.ask(PROVINCE, COUNT);
  expect(errors).toEqual([]);
  expect(data).toEqual((await house.askHub(PROVINCE, COUNT)).data);
});
