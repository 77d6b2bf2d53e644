/** CONNECTION: the sites' pages become one page, in one order, under sealed cursors, with its coverage. */
import type { ConnectionMerge } from '../../plan/shape/merge.ts';
import { isComplete } from './coverage.ts';
import { type FieldError, type SitePart, siteAnswerInvalid, toFieldError } from './field-answer.ts';
import type { MergedValue, MergeEnv } from './merge-env.ts';
import { type MergedRow, mergePages } from './merge-pages.ts';
import { shapeConnection } from './shape-connection.ts';
import type { SitePage } from './site-page.ts';

export function mergeConnection(
  merge: ConnectionMerge,
  parts: readonly SitePart<SitePage>[],
  env: MergeEnv,
): MergedValue {
  if (env.page === undefined) throw new Error('[BUG] a connection without a page');
  const { page, binding } = env.page;
  const merged = mergePages(
    parts.map(({ value }) => value),
    page,
  );
  const rows = parts.map(({ value }) => merged.rows.filter((row) => row.page === value).length);
  const coverage = env.coverageOf(rows);
  const missing = coverage.sites.filter((site) => !isComplete(site)).map(({ site }) => site);
  const seal = (row: MergedRow): string => env.cursors.seal({ position: row.position, missing }, binding);
  return {
    value: shapeConnection(merge, merged, coverage, seal, env.variables),
    errors: [
      ...parts
        .filter(({ value }) => merged.repeatedBy.has(value))
        // The row is shown once; that two sites hold it is the operators' trouble and must be seen.
        .map(({ answer }) => ({
          error: siteAnswerInvalid(answer.site, 'with rows that another site holds too'),
          path: [],
        })),
      ...parts.flatMap((part) => errorsInRows(part, merged.rows)),
    ],
    rows,
  };
}

/** A site's error inside a row keeps its place, counted in the merged page; outside the page it concerns nobody. */
function errorsInRows(
  { answer, value, errors }: SitePart<SitePage>,
  rows: readonly MergedRow[],
): readonly FieldError[] {
  return errors.flatMap((error) => {
    const [edges, index, ...inside] = error.path;
    if (edges === undefined) return [{ error: toFieldError(error, answer.site), path: [] }];
    const at = rows.findIndex((row) => row.page === value && row.index === index);
    return at < 0 ? [] : [{ error: toFieldError(error, answer.site), path: [edges, at, ...inside] }];
  });
}
