/** What sites of the small world say, for the tests of execution: scripted answers, and a connector that gives them. */
import type { ErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { AskedEvidence } from '../../evidence/asked-evidence.ts';
import { emptyChain } from '../../evidence/entry.ts';
import type { SiteId } from '../catalog/catalog.ts';
import type { FieldPlan } from '../plan/fragment-plan.ts';
import type { Variables } from '../plan/planning-context.ts';
import { cursors } from '../plan/testing.ts';
import type { Replies } from './ask-sites.ts';
import { answerField } from './merge/answer-field.ts';
import type { Coverage } from './merge/coverage.ts';
import type { FieldAnswer } from './merge/field-answer.ts';
import type { SiteAnswer, SiteGraphQLError } from './site-answer.ts';
import type { SiteConnector, SiteQuestion } from './site-connector.ts';

export const answered = (
  site: SiteId,
  data: Readonly<Record<string, unknown>>,
  ...errors: readonly SiteGraphQLError[]
): SiteAnswer => ({
  status: 'answered',
  site,
  data,
  errors,
  below: [],
  evidence: undefined,
  tookMs: 1,
  bytes: 100,
  asOf: '2025-01-01T00:00:00.000Z',
});

export const askedEvidence: AskedEvidence = { request: 'r-1', ...emptyChain('gateway') };

export const failed = (site: SiteId, code: ErrorCode = 'SITE_UNREACHABLE'): SiteAnswer => ({
  status: 'failed',
  site,
  error: new TributaryError(code, undefined, { site }),
  tookMs: 2,
});

export const siteError = (
  code: string,
  path: readonly (string | number)[] = [],
  message = 'the site’s own words',
): SiteGraphQLError => ({ code, path, message });

/** A page of persons as a site gives it; the caller's own edges stand under `edges`. */
export function sitePage(
  positions: readonly string[],
  more: { next?: boolean; previous?: boolean; total?: number } = {},
) {
  return {
    tributary_positions: positions.map((cursor) => ({ cursor })),
    tributary_page: { hasNextPage: more.next ?? false, hasPreviousPage: more.previous ?? false },
    tributary_total: more.total ?? positions.length,
    edges: positions.map((cursor) => ({ cursor, node: { name: `row ${cursor}` } })),
  };
}

/** The one fake of the project: answers from a script, and remembers what it was asked. */
export function scriptedConnector(
  script: (question: SiteQuestion, signal: AbortSignal) => SiteAnswer | Promise<SiteAnswer>,
): SiteConnector & { readonly asked: readonly SiteQuestion[] } {
  const asked: SiteQuestion[] = [];
  return {
    asked,
    async ask(question, signal) {
      asked.push(question);
      return script(question, signal);
    },
    close: async () => undefined,
  };
}

/** Each site's answer, for whatever of the plan asks it. */
export const repliesOf =
  (answers: readonly SiteAnswer[]): Replies =>
  (input) =>
    answers.filter(({ site }) => site === input.site).map((answer) => ({ input, answer }));

/** One field's answer, its own coverage beside its data. */
export function answerOf(
  field: FieldPlan,
  answers: readonly SiteAnswer[],
  variables: Variables = {},
): Omit<FieldAnswer, 'coverage'> & { readonly coverage: Coverage | undefined } {
  const settings = { variables, cursors, listEntries: 1_000 };
  const answer = answerField(field, repliesOf(answers), settings);
  return { ...answer, coverage: answer.coverage[0]?.coverage };
}
