/** A running gateway whose catalog changes in the middle of a request: the request ends at the sites it began with. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type FieldNode, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';
import { pino } from 'pino';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from '../identity/demo-issuer.ts';
import { ensureKeyPair } from '../identity/key-pair.ts';
import { parseSiteId, sitesKeeping } from './catalog/catalog.ts';
import { loadSchemas } from './catalog/load.ts';
import { moveFragment } from './catalog/operations/move-fragment.ts';
import { type HeldCatalog, heldCatalog } from './catalog/store.ts';
import { DEFAULT_LIMITS, type GatewayConfig } from './config/gateway-config.ts';
import { type RunningGateway, startGateway } from './gateway.ts';
import { openCatalog } from './open-catalog.ts';

const ROOT = join(import.meta.dirname, '..');
const DEPLOYMENT = join(ROOT, 'deployments', 'trade-unions');
const OLD = parseSiteId('province-35');
const NEW = parseSiteId('province-36');

let folder: string;
let sites: ReadonlyMap<string, Server>;
let store: HeldCatalog;
let gateway: RunningGateway | undefined;
let token: string;
/** What a site does before it answers. */
let beforeAnswer: (site: string) => void;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serving-'));
  await ensureKeyPair(join(folder, 'issuer.jwk'), 'issuer');
  await ensureKeyPair(join(folder, 'gateway.jwk'), 'gateway');
  await writeFile(join(folder, 'secret'), randomBytes(32));
  sites = new Map(await Promise.all([OLD, NEW].map(async (site) => [site, await openSite(site)] as const)));
  const config = await configuration();
  store = heldCatalog(await openCatalog(config));
  gateway = await startGateway(config, { logger: pino({ level: 'silent' }), catalog: store });
  token = await (await demoIssuer(join(folder, 'issuer.jwk'), 'test'))({
    subject: 's',
    code: '000000000000',
  });
});
beforeEach(() => {
  beforeAnswer = () => undefined;
});
afterAll(async () => {
  await gateway?.stop();
  for (const server of sites.values()) {
    server.close();
    server.closeAllConnections();
  }
  await rm(folder, { recursive: true });
});

async function configuration(): Promise<GatewayConfig> {
  const { allocation } = await loadSchemas({ directory: DEPLOYMENT, space: 12 });
  const urlOf = (site: string): string =>
    `http://127.0.0.1:${(sites.get(site)?.address() as AddressInfo | undefined)?.port ?? 1}`;
  return {
    deployment: DEPLOYMENT,
    host: '127.0.0.1',
    port: 0,
    sites: Object.fromEntries(sitesKeeping(allocation).map((site) => [site, urlOf(site)])),
    subgraphs: ['organizations', 'personnel', 'members'].map((name) => ({
      name,
      sdl: ['shared/fragments.graphql', `${name}/schema.graphql`].map((file) =>
        join(ROOT, 'subgraphs', file),
      ),
    })),
    identity: { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: join(folder, 'issuer.jwk.jwks') },
    assertionKey: join(folder, 'gateway.jwk'),
    cursorSecret: join(folder, 'secret'),
    evidence: { folder, name: 'gateway' },
    limits: DEFAULT_LIMITS,
  };
}

/** A site that has whatever it is asked for, and signs every name with its own. */
async function openSite(site: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { query } = (await json(request)) as { query: string };
    const operation = parse(query).definitions[0] as OperationDefinitionNode;
    beforeAnswer(site);
    const data = answer(operation.selectionSet, { name: site });
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const VALUES: Readonly<Record<string, string>> = {
  number: '350100000001000001',
  code: '350100000001',
  organizationCode: '350100000001',
};
const TYPES: Readonly<Record<string, string>> = { member: 'Member', organization: 'Organization' };

function answer(
  selected: SelectionSetNode,
  own: Readonly<Record<string, string>>,
  type = 'Organization',
): object {
  const fields = selected.selections.flatMap((selection): readonly FieldNode[] =>
    selection.kind === 'Field'
      ? [selection]
      : selection.kind === 'InlineFragment'
        ? (selection.selectionSet.selections as readonly FieldNode[])
        : [],
  );
  return Object.fromEntries(
    fields.map(({ name: { value: name }, alias, selectionSet }) => {
      const response = alias?.value ?? name;
      if (name === '__typename') return [response, type];
      if (selectionSet === undefined) return [response, own[name] ?? VALUES[name] ?? null];
      const value = answer(selectionSet, own, TYPES[name]);
      return [response, name === '_entities' ? [value] : value];
    }),
  );
}

async function askMember(): Promise<unknown> {
  const response = await fetch(`${gateway?.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: `{ member(number: "${VALUES.number}") { organization { name } } }` }),
  });
  return response.json();
}

const unionNamed = (name: string) =>
  expect.objectContaining({ data: { member: { organization: { name } } } });

test('a request that began before the change asks the old site to its end, the next one the new site', async () => {
  expect(await askMember()).toEqual(unionNamed(OLD));
  const asked: string[] = [];
  beforeAnswer = (site) => {
    asked.push(site);
    // The member has been asked for; its union has not.
    if (asked.length === 1) store.replace(moveFragment(store.current(), 'province-35', NEW));
  };
  expect(await askMember()).toEqual(unionNamed(OLD));
  expect(await askMember()).toEqual(unionNamed(NEW));
  expect(asked).toEqual([OLD, OLD, NEW, NEW]);
});
