/** What the last barrier costs: statements of a site of 100,000 officials, by its own role and by one that passes by it. */
import type { Knex } from 'knex';
import pg from 'pg';
import { loadCodeSchemes } from '../codes/load.ts';
import { type CodePattern, parsePattern } from '../codes/pattern.ts';
import type { CodeSchemes } from '../codes/scheme.ts';
import { populate } from '../deployments/generate/populate.ts';
import { loadDeployment } from '../deployments/load.ts';
import { migrateDatabase } from '../subgraphs/migrate.ts';
import { staffOrder, staffRelation } from '../subgraphs/personnel/staff.table.ts';
import { connect } from '../subgraphs/shared/connection/connection.ts';
import { toSortOrder } from '../subgraphs/shared/connection/order.ts';
import { all, type Condition, oneOf } from '../subgraphs/shared/filter/condition.ts';
import { containing } from '../subgraphs/shared/filter/containing.ts';
import { belowUnit } from '../subgraphs/shared/scope/code-predicate.ts';
import { readSettings } from '../subgraphs/shared/storage/barrier/setting.ts';
import { type Door, openDoor } from '../subgraphs/shared/storage/door.ts';
import { openPool } from '../subgraphs/shared/storage/pool.ts';
import { openTransaction } from '../subgraphs/shared/storage/request-transaction.ts';
import { createReader, type Reader } from '../test/postgres/reader.ts';
import { runSql } from '../test/postgres/run-sql.ts';
import { createTestDatabase } from '../test/postgres/test-database.ts';
import { inTurns, median, pairedRatio } from './in-turns.ts';
import type { Finding } from './report.ts';

const ROWS = 100_000;
const ROUNDS = { rounds: 60, warmUp: 10 };

const CALLERS: Readonly<Record<string, readonly string[]>> = {
  'all rows': ['????????????'],
  'a district': ['003?????????'],
  'a line': ['08??????????', '00?000700???', '00???0014???'],
};

export async function rowSecurity(): Promise<Finding> {
  const { directory, subgraphs } = await loadDeployment('quang-binh');
  const schemes = await loadCodeSchemes(directory);
  const database = await createTestDatabase();
  const site = await createReader(database);
  const passing = await createReader(database);
  const open = (role: Reader): Knex =>
    openPool({ url: role.urlOf(database), name: 'bench', size: 1, statementTimeoutMs: 60_000 });
  const [behind, beside] = [open(site), open(passing)];
  try {
    await migrateDatabase(database.url, subgraphs);
    await fill(database.url);
    await runSql(database.url, `ALTER ROLE ${new URL(passing.urlOf(database)).username} BYPASSRLS`);
    const ratios: number[] = [];
    const figures: string[] = [];
    for (const [caller, patterns] of Object.entries(CALLERS)) {
      const visible = patterns.map((text) => parsePattern(text, 12));
      for (const [question, ask] of Object.entries(questions(schemes))) {
        const [within, without] = await inTurns(
          {
            behind: () => asked(behind, visible, schemes, [staffRelation.table], ask),
            // It would be refused if the transaction were told what it is to read.
            beside: () => asked(beside, visible, schemes, [], ask),
          },
          ROUNDS,
        );
        if (within === undefined || without === undefined) throw new Error('[BUG] nothing was timed');
        const ratio = pairedRatio(within, without);
        const [ms, without_ms] = [within, without].map(({ times }) => median(times).toFixed(1));
        ratios.push(ratio);
        figures.push(`${caller}, ${question}: ${ms} ms, without ${without_ms} ms: ${ratio.toFixed(2)}`);
      }
    }
    return {
      title: `the dearest of ${ratios.length} statements behind row-level security, ${ROWS} officials at one site`,
      ratio: Math.max(...ratios),
      limit: 3,
      figures,
    };
  } finally {
    await Promise.all([behind.destroy(), beside.destroy()]);
    await database.drop();
    await Promise.all([site.drop(), passing.drop()]);
  }
}

type Ask = (door: Door) => Promise<unknown>;

function questions(schemes: CodeSchemes): Readonly<Record<string, Ask>> {
  const page =
    (filter: Condition): Ask =>
    (door) =>
      connect(door, {
        relation: staffRelation,
        filter,
        order: toSortOrder(staffOrder, [{ by: 'NAME' }]),
        page: { size: 20, towards: 'end' },
      }).edges();
  const count =
    (filter: Condition): Ask =>
    (door) =>
      door.read(staffRelation, (rows) => filter(rows).count());
  const unit = belowUnit('0030100', staffRelation, schemes);
  return {
    'first page by name': page(all()),
    'first page of a commune': page(unit),
    'first page of a part of a name': page(containing('search_key', 'van an')),
    'first page of a rare name': page(containing('search_key', 'quach thi bich')),
    'first page of a common name': page(containing('search_key', 'nguyen')),
    'number of a part of a name': count(containing('search_key', 'van an')),
    'number of a common name': count(containing('search_key', 'nguyen')),
    'number of a commune': count(unit),
    'number of all': count(all()),
    'numbers by sex': (door) =>
      door.read(staffRelation, (rows) => rows.select('sex').count().max('birth_date').groupBy('sex')),
    'ten by their keys': (door) =>
      door.read(staffRelation, (rows) =>
        oneOf(
          'code',
          Array.from({ length: 10 }, (_, at) => `0030100140${10 + at}`),
        )(rows).select('*'),
      ),
  };
}

async function asked(
  pool: Knex,
  patterns: readonly CodePattern[],
  schemes: CodeSchemes,
  tables: readonly string[],
  ask: Ask,
): Promise<void> {
  const visible = (): readonly CodePattern[] => patterns;
  const settings = readSettings([staffRelation], visible, schemes);
  const transaction = openTransaction({ pool, settings, tables });
  await ask(openDoor({ transaction, schemes, scope: { visible, counted: visible } }));
  await transaction.commit();
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
