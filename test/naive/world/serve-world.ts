/**
 * A world with the product over it: the rows in the databases of two sites behind row-level security, the sites and a
 * gateway behind HTTP. Its policy is replaced as an owner replaces it: by publishing another file, which gateway and
 * sites follow.
 */
import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import { Pool } from 'undici';
import { loadCodeSchemes } from '../../../codes/load.ts';
import type { CodePattern } from '../../../codes/pattern.ts';
import type { SiteId } from '../../../gateway/catalog/catalog.ts';
import { assertionSigner } from '../../../gateway/request/assertions.ts';
import { followSigningKeys } from '../../../identity/signing-keys.ts';
import { entitiesOf } from '../../../policy/check/entities.ts';
import { loadPolicy } from '../../../policy/load.ts';
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts';
import { type AddedSubgraph, houseTable } from '../../house/added-subgraph.ts';
import { createDatabases } from '../../house/databases.ts';
import { fillDatabase } from '../../house/fill.ts';
import { gatewaySettings } from '../../house/gateway-settings.ts';
import { makeKeys } from '../../house/keys.ts';
import { openGateway } from '../../house/open-gateway.ts';
import { openSitePark } from '../../house/site-park.ts';
import { register } from '../subgraphs/register/subgraph.ts';
import { units } from '../subgraphs/units/subgraph.ts';
import type { Caller } from './callers.ts';
import { publishPolicy, SITES, type SiteName, writeDeployment } from './deployment.ts';
import type { PolicyDocument } from './policies.ts';
import { type Answer, type AnswerError, type Asked, type Question, siteOf, type World } from './world.ts';

export interface ServedWorld {
  /** Resolves when gateway and sites answer by it. Throws POLICY_INVALID, and then the one before stays. */
  publish(policy: PolicyDocument): Promise<void>;
  ask(asked: Asked, caller: Caller, question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** Longer than gateway and sites take to notice that a file is another one. */
const PATIENCE_MS = 60_000;

/** They follow the policy together. */
const ANY_SITE = { site: SITES[0], subgraph: 'units' } as const;

/** `first` is the policy that is there from the beginning. Throws POLICY_INVALID when the product does not take it. */
export async function serveWorld(world: World, first: PolicyDocument): Promise<ServedWorld> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return await serve(world, first, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function serve(
  world: World,
  first: PolicyDocument,
  closers: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<ServedWorld> {
  const directory = await mkdtemp(join(tmpdir(), `tributary-naive-${process.pid}-`));
  closers.push(() => rm(directory, { recursive: true, force: true }));
  const home = join(directory, 'deployment');
  await writeDeployment(home, world);
  const versionOf = await policyCheck(home, join(directory, 'candidate'));
  let version = await versionOf(first);
  await publishPolicy(home, first);
  const keys = await makeKeys(directory);
  const { databases, readerUrl, drop } = await createDatabases([units, register], SITES.length);
  closers.push(drop);
  await Promise.all(SITES.map((site, at) => fill(databases[at]?.url ?? '', world, site)));

  const park = await openSitePark({
    deployment: home,
    subgraphs: [units, register],
    gatewayKeys: keys.gatewayPublic,
    stalenessSeconds: new Map(),
    databases: new Map(databases.map((database, at) => [String(SITES[at]), readerUrl(database)])),
  });
  closers.push(() => park.close());
  const settings = gatewaySettings({
    deployment: home,
    subgraphs: [],
    added: [units, register].map(asAdded),
    sites: park.urls,
    keys,
    limits: {},
  });
  const log = policyLog();
  const { ask: askGateway } = await openGateway(settings, keys.issuer, closers, { logger: log.logger });
  const signing = await followSigningKeys(keys.gateway);
  closers.push(async () => signing.stop());
  const assertionFor = assertionSigner(signing.current);
  const pool = new Map(SITES.map((site) => [site, new Pool(String(park.urls[site]), { connections: 8 })]));
  closers.push(() => Promise.all([...pool.values()].map((connections) => connections.destroy())));

  const askSite = async (
    { site, subgraph }: Exclude<Asked, 'gateway'>,
    { code, purpose }: Caller,
    { text, variables }: Question,
  ): Promise<Answer> => {
    const identity = {
      subject: 'somebody',
      ...(code !== undefined && { code }),
      ...(purpose !== undefined && { purpose }),
    };
    const token = await assertionFor(identity, site as SiteId, {
      policy: version,
      holds: world.fragments.flatMap(({ where, site: at }) => (at === site ? [where as CodePattern] : [])),
    });
    const response = await found(pool, site).request({
      method: 'POST',
      path: `/${subgraph}`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: text, variables }),
    });
    const body = (await response.body.json()) as Partial<Answer>;
    return { status: response.statusCode, data: body.data, errors: body.errors ?? [] };
  };
  const ask: ServedWorld['ask'] = async (asked, caller, question) => {
    if (asked !== 'gateway') return askSite(asked, caller, question);
    const { code, purpose } = caller;
    const { status, data, errors } = await askGateway(
      { subject: 'somebody', ...(code !== undefined && { code }) },
      question.text,
      question.variables,
      purpose === undefined ? {} : { 'x-tributary-purpose': purpose },
    );
    return { status, data, errors: errors as readonly AnswerError[] };
  };

  return {
    ask,
    publish: async (policy) => {
      version = await versionOf(policy);
      const taken = log.taken(version);
      await publishPolicy(home, policy);
      await taken;
      // Until then a site calls it another policy than its own.
      while ((await askSite(ANY_SITE, {}, { text: '{ __typename }', variables: {} })).status !== 200)
        await wait(5);
    },
    close,
  };
}

/** The log of a gateway, in which it says which policy it has taken. */
function policyLog(): { readonly logger: Logger; taken(version: string): Promise<void> } {
  const said = new EventEmitter();
  let last = '';
  const logger = pino(
    { level: 'info' },
    {
      write: (line: string) => {
        const version = /"msg":"policy \S+ -> (\S+)"/.exec(line)?.[1];
        if (version === undefined) return;
        last = version;
        said.emit('taken');
      },
    },
  );
  return {
    logger,
    taken: async (version) => {
      while (last !== version) await once(said, 'taken', { signal: AbortSignal.timeout(PATIENCE_MS) });
    },
  };
}

/** What a policy is called once it is published. Throws POLICY_INVALID, as gateway and sites would. */
async function policyCheck(
  home: string,
  candidate: string,
): Promise<(policy: PolicyDocument) => Promise<string>> {
  await mkdir(candidate, { recursive: true });
  const schemes = await loadCodeSchemes(home);
  const types = entitiesOf([...units.sdl.definitions, ...register.sdl.definitions]);
  return async (policy) => {
    await publishPolicy(candidate, policy);
    return (await loadPolicy(candidate, schemes, { entities: { types, whole: true } })).version;
  };
}

const asAdded = (subgraph: Subgraph): AddedSubgraph => ({
  subgraph,
  sdl: [join(import.meta.dirname, '..', 'subgraphs', subgraph.name, 'schema.graphql')],
  rights: {},
  tables: () => [],
});

async function fill(url: string, world: World, site: SiteName): Promise<void> {
  const { rows } = world;
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await fillDatabase(
      pool,
      [
        houseTable('organization', rows.organization, ({ code }) => code),
        houseTable('person', rows.person, ({ code }) => code),
        houseTable('skill', rows.skill, ({ person_code }) => person_code),
        houseTable('member', rows.member, ({ organization_code }) => organization_code),
      ],
      (place) => siteOf(world, place) === site,
    );
  } finally {
    await pool.end();
  }
}

function found<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key);
  if (value === undefined) throw new Error(`there is no ${String(key)}`);
  return value;
}
