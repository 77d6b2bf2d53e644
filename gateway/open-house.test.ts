import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { DEMO_ISSUER } from '../identity/demo-issuer.ts';
import { ensureKeyPair } from '../identity/key-pair.ts';
import { entitiesOf } from '../policy/check/entities.ts';
import { parseSiteId } from './catalog/catalog.ts';
import type { FollowedCatalog } from './catalog/follow-catalog.ts';
import { moveFragment } from './catalog/operations/move-fragment.ts';
import { heldCatalog } from './catalog/store.ts';
import { DEFAULT_LIMITS, type GatewayConfig } from './config/gateway-config.ts';
import { followConfiguredCatalog, openCatalog } from './open-catalog.ts';
import { openHouse } from './open-house.ts';

const HEALTHY = { isHealthy: () => true, latencyMs: () => undefined, p95Ms: () => undefined };
const SDL = await Promise.all(
  ['organizations', 'personnel', 'members'].map((name) =>
    readFile(join(import.meta.dirname, '..', 'subgraphs', name, 'schema.graphql'), 'utf8'),
  ),
);
const ENTITIES = entitiesOf(SDL.flatMap((sdl) => parse(sdl).definitions));
const DEPLOYMENT = join(import.meta.dirname, '..', 'deployments', 'trade-unions');
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66';

const SUBGRAPHS = { subgraphs: [{ name: 'people', sdl: ['people.graphql'] }] };

let folder: string;
let environment: string | undefined;
beforeEach(async () => {
  environment = process.env.NODE_ENV;
  folder = await mkdtemp(join(tmpdir(), 'house-'));
  await ensureKeyPair(join(folder, 'issuer.jwk'), 'issuer');
  await ensureKeyPair(join(folder, 'gateway.jwk'), 'gateway');
  await writeFile(join(folder, 'secret'), randomBytes(32));
});
afterEach(async () => {
  process.env.NODE_ENV = environment;
  await rm(folder, { recursive: true });
});

const config = (issuer: string): GatewayConfig => ({
  deployment: DEPLOYMENT,
  host: '127.0.0.1',
  port: 0,
  sites: Object.fromEntries(
    ['national', ...PROVINCES.split(' ').map((province) => `province-${province}`)].map((site) => [
      site,
      'http://127.0.0.1:1',
    ]),
  ),
  subgraphs: [],
  identity: { issuer, audience: 'tributary', keys: join(folder, 'issuer.jwk.jwks') },
  assertionKey: join(folder, 'gateway.jwk'),
  cursorSecret: join(folder, 'secret'),
  evidence: { folder, name: 'gateway' },
  limits: DEFAULT_LIMITS,
});

test('the demo issuer opens no house in production, not even without its page', async () => {
  process.env.NODE_ENV = 'production';
  await expect(openHouse(config(DEMO_ISSUER), ENTITIES, HEALTHY)).rejects.toMatchObject({
    code: 'DEMO_ISSUER_FORBIDDEN',
  });
  await expect(openHouse(config('https://login.example'), ENTITIES, HEALTHY)).resolves.toBeDefined();
});

const without = (relation: string) => new Map([...ENTITIES].filter(([name]) => name !== relation));

test('a policy that speaks of a relation no subgraph has is refused', async () => {
  await expect(openHouse(config(DEMO_ISSUER), without('Member'), HEALTHY)).rejects.toMatchObject({
    code: 'POLICY_INVALID',
    message: expect.stringMatching(
      /policy\.yml:\d+: no subgraph has an entity Member; name one of Organization, Staff/,
    ),
  });
});

test('a secret that is too short is refused', async () => {
  await writeFile(join(folder, 'secret'), 'short');
  await expect(openHouse(config(DEMO_ISSUER), ENTITIES, HEALTHY)).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
  });
});

test('a house gives the catalog of its configuration, or whatever the store has at the moment', async () => {
  const settings = config('https://login.example');
  const fixed = await openHouse(settings, ENTITIES, HEALTHY);
  const store = heldCatalog(await openCatalog(settings));
  const following = await openHouse(settings, ENTITIES, HEALTHY, store);
  const held = following.catalog();
  expect(held.version).toBe(fixed.catalog().version);

  store.replace(moveFragment(held, 'province-35', parseSiteId('province-36')));
  expect(following.catalog().version).not.toBe(held.version);
  expect(fixed.catalog().version).toBe(held.version);
});

describe('a configuration that is followed', () => {
  let file: string;
  let followed: FollowedCatalog;
  const write = (change: Partial<GatewayConfig> = {}) =>
    writeFile(file, stringify({ ...config('https://login.example'), ...SUBGRAPHS, ...change }));
  beforeEach(async () => {
    file = join(folder, 'gateway.yml');
    await write();
    followed = await followConfiguredCatalog(file, { logger: pino({ level: 'silent' }) });
  });
  afterEach(() => followed.stop());

  test('gives another table of sites while serving, and refuses one that lost a site', async () => {
    const { sites } = config('');
    const first = followed.current();
    await write({ sites: { ...sites, archive: 'http://127.0.0.1:2' } });
    await followed.refresh();
    expect([...followed.current().sites.keys()]).toContain('archive');
    expect([...first.sites.keys()]).not.toContain('archive');

    const { national: _, ...fewer } = sites;
    await write({ sites: fewer });
    await followed.refresh();
    expect(followed.state()).toMatchObject({
      phase: 'rejected',
      because: 'fragment national is kept at national, a site without a URL',
    });
    expect([...followed.current().sites.keys()]).toContain('archive');
  });

  test('does not become another deployment', async () => {
    await write({ deployment: join(DEPLOYMENT, '..', 'quang-binh') });
    await followed.refresh();
    expect(followed.state()).toMatchObject({
      phase: 'rejected',
      because: expect.stringContaining('another deployment needs a new start'),
    });
  });
});
