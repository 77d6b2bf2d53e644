/** Statements of one site as a request makes them, without gateway and HTTP: for comparisons of what a database does. */
import type { Knex } from 'knex';
import pg from 'pg';
import { type CodePattern, parsePattern } from '../codes/pattern.ts';
import type { CodeSchemes } from '../codes/scheme.ts';
import { populate } from '../deployments/generate/populate.ts';
import { loadDeployment } from '../deployments/load.ts';
import { migrateDatabase } from '../subgraphs/migrate.ts';
import { staffOrder, staffRelation } from '../subgraphs/personnel/staff.table.ts';
import { connect } from '../subgraphs/shared/connection/connection.ts';
import { toSortOrder } from '../subgraphs/shared/connection/order.ts';
import type { Condition } from '../subgraphs/shared/filter/condition.ts';
import type { Relation } from '../subgraphs/shared/scope/relation.ts';
import { readSettings } from '../subgraphs/shared/storage/barrier/setting.ts';
import { type Door, openDoor } from '../subgraphs/shared/storage/door.ts';
import { openPool } from '../subgraphs/shared/storage/pool.ts';
import { openTransaction } from '../subgraphs/shared/storage/request-transaction.ts';
import { createReader } from '../test/postgres/reader.ts';
import { runSql } from '../test/postgres/run-sql.ts';
import { createTestDatabase, type TestDatabase } from '../test/postgres/test-database.ts';

export const ROWS = 100_000;

export type Ask = (door: Door) => Promise<unknown>;

export interface SiteCaller {
  readonly pool: Knex;
  readonly visible: readonly CodePattern[];
  readonly schemes: CodeSchemes;
  readonly relations: readonly Relation[];
  /** Row-level security does not hold for whom the pool connects as. */
  readonly passes?: boolean;
}

type ConditionAt = (door: Door) => Condition;

export const pageOf =
  (filter: ConditionAt): Ask =>
  (door) =>
    connect(door, {
      relation: staffRelation,
      filter: filter(door),
      order: toSortOrder(staffOrder, [{ by: 'NAME' }]),
      page: { size: 20, towards: 'end' },
    }).edges();

export const countOf =
  (filter: ConditionAt): Ask =>
  (door) =>
    door.read(staffRelation, (rows) => filter(door)(rows).count());

export async function askSite(
  { pool, visible: patterns, schemes, relations, passes = false }: SiteCaller,
  ask: Ask,
): Promise<void> {
  const visible = (): readonly CodePattern[] => patterns;
  const settings = readSettings(relations, visible, schemes);
  // It would be refused if the transaction were told what it is to read.
  const tables = passes ? [] : relations.map(({ table }) => table);
  const transaction = openTransaction({ pool, settings, tables });
  await ask(openDoor({ transaction, schemes, scope: { visible, counted: visible } }));
  await transaction.commit();
}

export interface BenchSite {
  readonly database: TestDatabase;
  readonly pool: Knex;
  close(): Promise<void>;
}

/** `ROWS` officials of Quảng Bình in one database, asked as a site asks. */
export async function openSite(): Promise<BenchSite> {
  const { subgraphs } = await loadDeployment('quang-binh');
  const database = await createTestDatabase();
  const reader = await createReader(database);
  await migrateDatabase(database.url, subgraphs);
  await fill(database.url);
  const pool = openPool({ url: reader.urlOf(database), name: 'bench', size: 1, statementTimeoutMs: 60_000 });
  return {
    database,
    pool,
    close: async () => {
      await pool.destroy();
      await database.drop();
      await reader.drop();
    },
  };
}

async function fill(url: string): Promise<void> {
  await populate({
    deployment: await loadDeployment('quang-binh'),
    fragments: [{ name: 'all', where: parsePattern('????????????', 12) }],
    allocation: new Map([['all', 'site']]),
    rows: ROWS,
    seed: 1,
    connect: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    },
  });
  await runSql(url, 'VACUUM ANALYZE');
}
