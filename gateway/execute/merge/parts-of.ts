/** Sorts the answers of the sites for one field into parts that can be merged and failures that are named. */
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { SiteAnswer } from '../site-answer.ts';
import { type FieldError, isCallersFault, type SitePart, siteFailed, toFieldError } from './field-answer.ts';

export interface Parts<Value> {
  /** The sites' answers, those that cannot be used turned into failures. */
  readonly answers: readonly SiteAnswer[];
  readonly parts: readonly SitePart<Value>[];
  /** One error for each site that is missing. */
  readonly errors: readonly FieldError[];
  /** What the caller did wrong, in a site's words: the whole field is refused. */
  readonly refused: FieldError | undefined;
}

/** `read` turns a site's value of the field into what is merged; it throws SITE_ANSWER_INVALID. */
export function partsOf<Value>(
  given: readonly SiteAnswer[],
  responseKey: string,
  read: (value: unknown, site: SiteId) => Value,
): Parts<Value> {
  const parts: SitePart<Value>[] = [];
  const refusals: TributaryError[] = [];
  const answers = given.map((answer): SiteAnswer => {
    if (answer.status === 'failed') return answer;
    const { site, tookMs, data } = answer;
    // An error further down ends the field, too, when GraphQL's rules for null carried it up to here.
    const lost = (data[responseKey] ?? null) === null;
    const error = answer.errors.find(
      ({ path }) => (path[0] ?? responseKey) === responseKey && (path.length <= 1 || lost),
    );
    if (error !== undefined) {
      if (isCallersFault(error)) refusals.push(toFieldError(error, site));
      return { status: 'failed', site, error: siteFailed(site), tookMs };
    }
    try {
      parts.push({ answer, value: read(data[responseKey], site) });
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof TributaryError)) throw thrown;
      return { status: 'failed', site, error: thrown, tookMs };
    }
  });
  const errors = answers.flatMap((answer) =>
    answer.status === 'failed' ? [{ error: answer.error, path: [responseKey] }] : [],
  );
  // Every site refuses what the caller did wrong. Where one answered, those that refused are behind or broken.
  const [refusal] = parts.length === 0 ? refusals : [];
  return { answers, parts, errors, refused: refusal && { error: refusal, path: [responseKey] } };
}

export const noSiteAnswered = (answers: readonly SiteAnswer[], responseKey: string): FieldError => ({
  error: new TributaryError(
    'NO_SITE_ANSWERED',
    `No site answered: ${answers.map(({ site }) => site).join(', ')}.`,
    {
      sites: answers.map(({ site }) => site),
    },
  ),
  path: [responseKey],
});
