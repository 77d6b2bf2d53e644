/** A real site for a test: a fresh database with the deployment's tables, its server, and a caller's view of it. */
import knex, { type Knex } from 'knex';
import { pino } from 'pino';
import { keep } from '../../test/leaks/kept-output.ts';
import { createReader } from '../../test/postgres/reader.ts';
import { createTestDatabase } from '../../test/postgres/test-database.ts';
import { migrateDatabase } from '../migrate.ts';
import { loadRuntime, type SiteRuntime } from '../site/runtime.ts';
import { type SiteConfig, startSite } from '../site.ts';
import { TEST_SECRET } from './evidence.ts';

export interface Answer {
  readonly status: number;
  // What comes back is whatever the test asked for.
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer of its own operation
  readonly data: any;
  readonly errors:
    | readonly { message: string; path?: readonly unknown[]; extensions: Record<string, unknown> }[]
    | undefined;
}

export interface TestSite {
  readonly url: string;
  /** As the site sees its database. */
  readonly databaseUrl: string;
  /** For who may do anything with it. */
  readonly ownerUrl: string;
  /** The database as its owner, to put rows in. */
  readonly owner: Knex;
  readonly runtime: SiteRuntime;
  /** What the log received, one object a line. */
  readonly logged: readonly Record<string, unknown>[];
  insert(table: string, rows: readonly object[]): Promise<void>;
  /** Asks as the holder of a code; no code is a caller without rights. */
  ask(
    subgraph: string,
    query: string,
    variables?: object,
    code?: string,
    extensions?: object,
  ): Promise<Answer>;
  stop(): Promise<void>;
}

const DEPLOYMENTS = {
  'quang-binh': { subgraphs: ['organizations', 'personnel'], everything: '020000100001' },
  'trade-unions': { subgraphs: ['organizations', 'personnel', 'members'], everything: '000000000000' },
} as const;

export const TEST_SITE = 'district-3';

export async function startTestSite(
  name: keyof typeof DEPLOYMENTS,
  options: Pick<SiteConfig, 'statementTimeoutMs' | 'stalenessSeconds' | 'poolSize'> = {},
): Promise<TestSite> {
  const { subgraphs, everything } = DEPLOYMENTS[name];
  const deployment = new URL(`../../deployments/${name}`, import.meta.url).pathname;
  const database = await createTestDatabase();
  await migrateDatabase(database.url, subgraphs);
  const reader = await createReader(database);
  const databaseUrl = reader.urlOf(database);
  const owner = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 2 } });
  const logged: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    logged.push(JSON.parse(line));
    keep('log', line);
  };
  const log = pino({ base: null }, { write });
  const runtime = await loadRuntime({ deployment, subgraphs, log });
  const site = await startSite({
    id: TEST_SITE,
    databaseUrl,
    runtime,
    evidenceSecret: TEST_SECRET,
    // Stands for the gateway's assertion: the token is the code itself.
    authenticate: async (token) => ({
      identity: token === 'none' ? { subject: 'nobody' } : { subject: token, code: token },
    }),
    ...options,
  });

  return {
    url: site.url,
    databaseUrl,
    ownerUrl: database.url,
    owner,
    runtime,
    logged,
    insert: async (table, rows) => {
      await owner.batchInsert(table, [...rows], 200);
    },
    ask: async (subgraph, query, variables = {}, code = everything, extensions = undefined) => {
      const response = await fetch(`${site.url}/${subgraph}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${code}` },
        body: JSON.stringify({ query, variables, extensions }),
      });
      const body = (await response.json()) as Pick<Answer, 'data' | 'errors'>;
      return { status: response.status, data: body.data, errors: body.errors };
    },
    stop: async () => {
      await site.stop();
      await runtime.stop();
      await owner.destroy();
      await database.drop();
      await reader.drop();
    },
  };
}
