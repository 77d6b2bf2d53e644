/** One real site that serves training alone, over a fresh database with rows for a deployment's units and people. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

import { loadDeployment } from '../../deployments/load.ts';
import { migrateDatabase } from '../../subgraphs/migrate.ts';
import { loadRuntime } from '../../subgraphs/site/runtime.ts';
import { startSite } from '../../subgraphs/site.ts';
import { TEST_SECRET } from '../../subgraphs/testing/evidence.ts';
import { fillDatabase } from '../house/fill.ts';
import { writeDeployment } from '../house/house-deployment.ts';
import { addedPolicy } from '../house/policy.ts';
import { houseRecords } from '../house/records.ts';
import { planTopology } from '../house/topology.ts';
import { keptLogger } from '../leaks/kept-output.ts';
import { createReader } from '../postgres/reader.ts';
import { createTestDatabase } from '../postgres/test-database.ts';
import { trainingInAHouse } from './in-a-house.ts';

/**
 * Who sees everything, who sees a part and which (department 11 sees its line in the districts as well), and a unit
 * with what all codes below it begin with. Where there are very many units, rows of a few provinces will do.
 */
export const DEPLOYMENTS = {
  'quang-binh': {
    everything: '020000100001',
    part: '110000100001',
    sees: (code: string) => `(${code} LIKE '11%' OR ${code} LIKE '00_0010%')`,
    unit: '0030000',
    prefix: '003',
    holding: ['????????????'],
  },
  'trade-unions': {
    everything: '000000000000',
    part: '350000000000',
    sees: (code: string) => `${code} LIKE '35%'`,
    unit: '350000000000',
    prefix: '35',
    holding: ['00??????????', '11??????????', '35??????????', '54??????????'],
  },
} as const;

export type DeploymentName = keyof typeof DEPLOYMENTS;

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer of its own operation
  readonly data: any;
  readonly errors: readonly { readonly message: string }[] | undefined;
}

export interface AskOptions {
  readonly variables?: object;
  /** Whom the site takes for the caller: the holder of a code, or nobody in particular. */
  readonly code?: string;
  readonly extensions?: object;
}

export interface TrainingSite {
  readonly id: string;
  ask(operation: string, options?: AskOptions): Promise<Answer>;
  /** What is selected of the entities of these keys. */
  entities(keys: readonly object[], selection: string, code?: string): Promise<Answer>;
  sql<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  stop(): Promise<void>;
}

const SITE = 'department-11';

export async function openTrainingSite(name: DeploymentName): Promise<TrainingSite> {
  const { everything, holding } = DEPLOYMENTS[name];
  const { subgraph, tables } = trainingInAHouse;
  const { directory, ...about } = await loadDeployment(name);
  const records = await houseRecords({ directory, ...about }, { rows: 250, seed: 3, holding });
  const database = await createTestDatabase();
  await migrateDatabase(database.url, [subgraph]);
  const reader = await createReader(database);
  const owner = new pg.Pool({ connectionString: database.url, max: 2 });
  owner.on('error', () => {});
  await fillDatabase(owner, tables(records, 3), () => true);

  const folder = await mkdtemp(join(tmpdir(), `tributary-training-${process.pid}-`));
  const deployment = join(folder, 'deployment');
  const topology = await planTopology(directory, { sites: 1 });
  const rights = [addedPolicy(trainingInAHouse)];
  await writeDeployment(directory, deployment, { topology, rights, stalenessSeconds: 0 });
  const runtime = await loadRuntime({ deployment, subgraphs: [subgraph], log: keptLogger('training') });
  const site = await startSite({
    id: SITE,
    databaseUrl: reader.urlOf(database),
    runtime,
    evidenceSecret: TEST_SECRET,
    // Stands for the gateway's assertion: the token is the code itself.
    authenticate: async (token) => ({
      identity: token === 'none' ? { subject: 'nobody' } : { subject: token, code: token },
    }),
  });

  const ask: TrainingSite['ask'] = async (query, { variables = {}, code = everything, extensions } = {}) => {
    const response = await fetch(`${site.url}/${subgraph.name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${code}` },
      body: JSON.stringify({ query, variables, extensions }),
    });
    return (await response.json()) as Answer;
  };
  return {
    id: SITE,
    ask,
    entities: (keys, selection, code = everything) =>
      ask(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ${selection} } }`, {
        variables: { keys },
        code,
      }),
    sql: async (text, values = []) => (await owner.query(text, [...values])).rows,
    stop: async () => {
      await site.stop();
      await runtime.stop();
      await owner.end();
      await database.drop();
      await reader.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
