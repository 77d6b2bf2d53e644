/** CONNECTION: the sites' pages become one page, in one order, under sealed cursors, with its coverage. */
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { ConnectionNode } from '../../plan/fragment-plan.ts';
import type { CursorSeal } from '../../plan/page/cursor-seal.ts';
import type { Variables } from '../../plan/planning-context.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { toCoverage } from './coverage.ts';
import { type FieldAnswer, type FieldError, type SitePart, toFieldError } from './field-answer.ts';
import { type MergedRow, mergePages } from './merge-pages.ts';
import { noSiteAnswered, partsOf } from './parts.ts';
import { shapeConnection } from './shape-connection.ts';
import { type SitePage, toSitePage } from './site-page.ts';

export function mergeConnection(
  node: ConnectionNode,
  given: readonly SiteAnswer[],
  variables: Variables,
  cursors: CursorSeal,
): FieldAnswer {
  const { responseKey } = node.shape;
  const { page } = node;
  const { parts, answers, refused, errors } = partsOf(given, responseKey, (value, site) =>
    toSitePage(value, site, page),
  );
  if (refused !== undefined) return { responseKey, data: null, errors: [refused], coverage: undefined };

  const merged = mergePages(
    parts.map(({ value }) => value),
    page,
  );
  const coverage = toCoverage(answers, ({ site }) => rowsOf(site, parts, merged.rows), page.missedEarlier);
  if (answers.length > 0 && parts.length === 0) {
    return { responseKey, data: null, errors: [noSiteAnswered(answers, responseKey)], coverage };
  }
  const missing = coverage.sites.flatMap(({ status, site }) => (status === 'ANSWERED' ? [] : [site]));
  const seal = (row: MergedRow): string => cursors.seal({ position: row.position, missing }, node.binding);
  return {
    responseKey,
    data: shapeConnection(node, merged, coverage, seal, variables),
    errors: [
      ...errors,
      ...parts.filter(({ value }) => merged.repeatedBy.has(value)).map((part) => repeats(part, responseKey)),
      ...parts.flatMap((part) => errorsInRows(part, merged.rows, responseKey)),
    ],
    coverage,
  };
}

/** How many rows of the page came from the site; null when it gave none to choose from. */
function rowsOf(
  site: SiteId,
  parts: readonly SitePart<SitePage>[],
  rows: readonly MergedRow[],
): number | null {
  const part = parts.find(({ answer }) => answer.site === site);
  return part === undefined ? null : rows.filter(({ page }) => page === part.value).length;
}

/** The row is shown once; that two sites hold it is the operators' trouble and must be seen. */
const repeats = ({ answer: { site } }: SitePart<SitePage>, responseKey: string): FieldError => ({
  error: new TributaryError('SITE_ANSWER_INVALID', `Site ${site} holds rows that another site holds too.`, {
    site,
  }),
  path: [responseKey],
});

/** A site's error inside a row keeps its place, counted in the merged page; outside the page it concerns nobody. */
function errorsInRows(
  { answer, value }: SitePart<SitePage>,
  rows: readonly MergedRow[],
  responseKey: string,
): readonly FieldError[] {
  return answer.errors.flatMap((error) => {
    const [field, edges, index, ...inside] = error.path;
    if (field !== responseKey || edges === undefined) return [];
    const at = rows.findIndex((row) => row.page === value && row.index === index);
    return at < 0
      ? []
      : [{ error: toFieldError(error, answer.site), path: [responseKey, edges, at, ...inside] }];
  });
}
