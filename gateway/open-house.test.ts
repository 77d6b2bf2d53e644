import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_ISSUER } from '../identity/demo-issuer.ts';
import { ensureKeyPair } from '../identity/key-pair.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { openHouse } from './open-house.ts';

const ENTITIES = ['Staff', 'Organization', 'Member'];
const DEPLOYMENT = join(import.meta.dirname, '..', 'deployments', 'trade-unions');
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66';

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
  limits: {
    siteDeadlineMs: 1_000,
    siteAnswerBytes: 10_000,
    connectionsPerSite: 1,
    requestBytes: 10_000,
    pageSize: 20,
    maximumPageSize: 50,
  },
});

test('the demo issuer opens no house in production, not even without its page', async () => {
  process.env.NODE_ENV = 'production';
  await expect(openHouse(config(DEMO_ISSUER), ENTITIES)).rejects.toMatchObject({
    code: 'DEMO_ISSUER_FORBIDDEN',
  });
  await expect(openHouse(config('https://login.example'), ENTITIES)).resolves.toBeDefined();
});

test('a policy that speaks of a relation no subgraph has is refused', async () => {
  await expect(openHouse(config(DEMO_ISSUER), ['Staff', 'Organization'])).rejects.toMatchObject({
    code: 'POLICY_INVALID',
    message: expect.stringContaining('Member'),
  });
});

test('a secret that is too short is refused', async () => {
  await writeFile(join(folder, 'secret'), 'short');
  await expect(openHouse(config(DEMO_ISSUER), ENTITIES)).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
  });
});
