/** What the last barrier costs: statements of a site of 100,000 officials, by its own role and by one that passes by it. */
import { loadCodeSchemes } from '../codes/load.ts';
import { parsePattern } from '../codes/pattern.ts';
import type { CodeSchemes } from '../codes/scheme.ts';
import { loadDeployment } from '../deployments/load.ts';
import { staffRelation } from '../subgraphs/personnel/staff.table.ts';
import { all, oneOf } from '../subgraphs/shared/filter/condition.ts';
import { containing } from '../subgraphs/shared/filter/containing.ts';
import { belowUnit } from '../subgraphs/shared/scope/code-predicate.ts';
import { openPool } from '../subgraphs/shared/storage/pool.ts';
import { createReader } from '../test/postgres/reader.ts';
import { runSql } from '../test/postgres/run-sql.ts';
import { inTurns, median, pairedRatio } from './in-turns.ts';
import type { Finding } from './report.ts';
import { type Ask, askSite, countOf, openSite, pageOf, ROWS } from './site-statements.ts';

const ROUNDS = { rounds: 60, warmUp: 10 };

const CALLERS: Readonly<Record<string, readonly string[]>> = {
  'all rows': ['????????????'],
  'a district': ['003?????????'],
  'a line': ['08??????????', '00?000700???', '00???0014???'],
};

export async function rowSecurity(): Promise<Finding> {
  const { directory } = await loadDeployment('quang-binh');
  const schemes = await loadCodeSchemes(directory);
  const { database, pool, close } = await openSite();
  const passing = await createReader(database);
  const url = passing.urlOf(database);
  const beside = openPool({ url, name: 'bench', size: 1, statementTimeoutMs: 60_000 });
  const relations = [staffRelation];
  try {
    await runSql(database.url, `ALTER ROLE ${new URL(url).username} BYPASSRLS`);
    const ratios: number[] = [];
    const figures: string[] = [];
    for (const [caller, patterns] of Object.entries(CALLERS)) {
      const visible = patterns.map((text) => parsePattern(text, 12));
      for (const [question, ask] of Object.entries(questions(schemes))) {
        const [within, without] = await inTurns(
          {
            behind: () => askSite({ pool, visible, schemes, relations }, ask),
            beside: () => askSite({ pool: beside, visible, schemes, relations, passes: true }, ask),
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
    await beside.destroy();
    await close();
    await passing.drop();
  }
}

function questions(schemes: CodeSchemes): Readonly<Record<string, Ask>> {
  const unit = belowUnit('0030100', staffRelation, schemes);
  return {
    'first page by name': pageOf(() => all()),
    'first page of a commune': pageOf(() => unit),
    'first page of a part of a name': pageOf(() => containing('search_key', 'van an')),
    'first page of a rare name': pageOf(() => containing('search_key', 'quach thi bich')),
    'first page of a common name': pageOf(() => containing('search_key', 'nguyen')),
    'number of a part of a name': countOf(() => containing('search_key', 'van an')),
    'number of a common name': countOf(() => containing('search_key', 'nguyen')),
    'number of a commune': countOf(() => unit),
    'number of all': countOf(() => all()),
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
