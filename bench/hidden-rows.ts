/**
 * What the time of an answer tells of hidden rows: one question of two sites whose rows are the same where the caller
 * sees them. Elsewhere, at one of them, every fifth official is what is looked for.
 */
import { loadCodeSchemes } from '../codes/load.ts';
import { parsePattern } from '../codes/pattern.ts';
import type { CodeSchemes } from '../codes/scheme.ts';
import { loadDeployment } from '../deployments/load.ts';
import type { StaffFilter } from '../subgraphs/personnel/__generated__/resolvers.ts';
import { staffCondition, staffRelation } from '../subgraphs/personnel/staff.table.ts';
import { staffListRelations } from '../subgraphs/personnel/staff-list.table.ts';
import { runSql } from '../test/postgres/run-sql.ts';
import { inTurns, median, pairedRatio } from './in-turns.ts';
import type { Finding } from './report.ts';
import { type Ask, askSite, countOf, openSite, pageOf, ROWS } from './site-statements.ts';

const ROUNDS = { rounds: 80, warmUp: 10 };

/** Of nobody who is generated. */
const NAME = 'zyx wvu';
const BIRTHDAY = '1890-01-01';

const CALLERS: Readonly<Record<string, readonly string[]>> = {
  'a commune': ['0030100?????'],
  'a district': ['003?????????'],
  'a line': ['08??????????', '00?000700???', '00?000?00014'],
};

const FILTERS: Readonly<Record<string, StaffFilter>> = {
  'a name': { name: NAME },
  'a name in a commune': { name: NAME, unit: ['0030100'] },
  'a position': { position: NAME },
  'a birthday': { birthDate: { from: BIRTHDAY, to: BIRTHDAY } },
  'all of one sex': { sex: 'FEMALE' },
};

export async function hiddenRows(): Promise<Finding> {
  const { directory } = await loadDeployment('quang-binh');
  const schemes = await loadCodeSchemes(directory);
  const pairs: { readonly ratio: number; readonly text: string }[] = [];
  for (const [caller, texts] of Object.entries(CALLERS)) {
    const visible = texts.map((text) => parsePattern(text, 12));
    const [without, among] = [await openSite(), await openSite()];
    try {
      await runSql(among.database.url, changeBeside(texts));
      for (const { database } of [without, among]) await runSql(database.url, 'VACUUM FULL ANALYZE');
      for (const [title, ask] of Object.entries(questions(schemes))) {
        const at =
          ({ pool }: typeof among) =>
          () =>
            askSite(
              { pool, visible, schemes, relations: [staffRelation, staffListRelations.staff_position] },
              ask,
            );
        const [hidden, absent] = await inTurns({ hidden: at(among), absent: at(without) }, ROUNDS);
        if (hidden === undefined || absent === undefined) throw new Error('[BUG] nothing was timed');
        const [ms, absentMs] = [hidden, absent].map(({ times }) => median(times).toFixed(2));
        const ratio = pairedRatio(hidden, absent);
        pairs.push({
          ratio: Math.max(ratio, 1 / ratio),
          text: `${caller}, ${title}: ${ms} ms where some are hidden, ${absentMs} ms where none are: ${ratio.toFixed(2)}`,
        });
      }
    } finally {
      await Promise.all([without.close(), among.close()]);
    }
  }
  return {
    title: `the time of a question, beside its time where ${ROWS / 5} hidden officials fit; the most unlike of ${pairs.length}`,
    ratio: Math.max(...pairs.map(({ ratio }) => ratio)),
    limit: 1.25,
    figures: pairs.map(({ text }) => text),
  };
}

function questions(schemes: CodeSchemes): Readonly<Record<string, Ask>> {
  return Object.fromEntries(
    Object.entries(FILTERS).flatMap(([title, filter]): [string, Ask][] => {
      const condition: Parameters<typeof pageOf>[0] = (door) =>
        staffCondition(filter, { door, schemes, startedAt: new Date() });
      return [
        [`first page of ${title}`, pageOf(condition)],
        [`number of ${title}`, countOf(condition)],
      ];
    }),
  );
}

/** The caller sees codes like these. */
function changeBeside(patterns: readonly string[]): string {
  const seen = `'{${patterns.map((text) => text.replaceAll('?', '_')).join(',')}}'`;
  const isHidden = (place: string) => `${place} NOT LIKE ALL (${seen}) AND hashtext(${place}) % 5 = 0`;
  return `UPDATE staff SET search_key = '${NAME}', birth_date = '${BIRTHDAY}' WHERE ${isHidden('code')};
    UPDATE staff_position SET search_key = '${NAME}' WHERE ${isHidden('staff_code')}`;
}
