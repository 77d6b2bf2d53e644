/** Sorts the answers of the sites for one field into parts that can be merged and failures that are named. */
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteId } from '../../catalog/catalog.ts';
import type { CoverageBelow, SiteAnswer, SiteGraphQLError } from '../site-answer.ts';
import {
  type FieldError,
  type Given,
  isCallersFault,
  type SitePart,
  siteAnswerInvalid,
  siteFailed,
  toFieldError,
} from './field-answer.ts';

/** A part that is missing, and which of the replies should have had it. */
export interface LostPart extends FieldError {
  readonly at: number;
}

export interface Parts<Value> {
  /** The sites' answers, those that cannot be used turned into failures. */
  readonly answers: readonly SiteAnswer[];
  readonly parts: readonly SitePart<Value>[];
  /** One error for each site that is missing, below a hub as well. */
  readonly errors: readonly LostPart[];
  /** What the caller did wrong, in a site's words: the whole field is refused. */
  readonly refused: FieldError | undefined;
}

/**
 * `siteKeys` are the field's response keys at the sites: one, or the two of an average, whose value is then a pair.
 * `read` turns a site's value into what is merged; it throws SITE_ANSWER_INVALID.
 */
export function partsOf<Value>(
  given: readonly Given[],
  siteKeys: readonly string[],
  read: (value: unknown, site: SiteId, at: number) => Value,
): Parts<Value> {
  const parts: SitePart<Value>[] = [];
  const refusals: TributaryError[] = [];
  const losses: LostPart[] = [];
  const answers = given.map(({ answer, parent, errors, below }, at): SiteAnswer => {
    if (answer.status !== 'answered') return answer;
    const { site, tookMs } = answer;
    const lost = siteKeys.some((key) => (parent?.[key] ?? null) === null);
    const fatal = errors.find((error) => isFatal(error, siteKeys, lost) && !isOfSiteBelow(error, below));
    if (fatal !== undefined) {
      if (isCallersFault(fatal)) refusals.push(toFieldError(fatal, site));
      return { status: 'failed', site, error: failureOf(fatal, site), tookMs };
    }
    if (parent === null) return answer;
    try {
      const values = siteKeys.map((key) => said(parent[key], site));
      const value = read(values.length === 1 ? values[0] : values, site, at);
      const here = errors.filter(({ path }) => siteKeys.some((key) => key === path[0]));
      const inside = here.filter((error) => !isOfSiteBelow(error, below));
      losses.push(
        ...here
          .filter((error) => !inside.includes(error))
          .map((error) => ({ error: toFieldError(error, site), path: [], at })),
      );
      parts.push({
        at,
        answer,
        value,
        errors: inside.map((error) => ({ ...error, path: error.path.slice(1) })),
      });
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof TributaryError)) throw thrown;
      return { status: 'failed', site, error: thrown, tookMs };
    }
  });
  const failures = answers.flatMap((answer, at): readonly LostPart[] =>
    answer.status === 'failed' ? [{ error: answer.error, path: [], at }] : [],
  );
  const errors = [...failures, ...once(losses)];
  // Every site refuses what the caller did wrong. Where one answered, those that refused are behind or broken.
  const [refusal] = parts.length === 0 ? refusals : [];
  return { answers, parts, errors, refused: refusal && { error: refusal, path: [] } };
}

/** An error further down ends the field, too, when GraphQL's rules for null carried it up to here. */
const isFatal = ({ path }: SiteGraphQLError, siteKeys: readonly string[], lost: boolean): boolean =>
  path.length === 0 || (siteKeys.some((key) => key === path[0]) && (lost || path.length === 1));

/**
 * A hub names the sites that it lost beside the answer of the others, be it that these have nothing to say. It is
 * believed when it accounts for them.
 */
const isOfSiteBelow = ({ path, site }: SiteGraphQLError, below: readonly CoverageBelow[]): boolean =>
  path.length === 1 && below.some(({ sites }) => sites.some((known) => known.site === site));

/** A hub that was not given enough to answer with is not at fault, and says what it would have taken. */
const failureOf = ({ code, message }: SiteGraphQLError, site: SiteId): TributaryError =>
  code === 'OPERATION_TOO_COSTLY' ? new TributaryError(code, message, { site }) : siteFailed(site);

/** A site is named once, however many of a field's parts are short because of it. */
const once = (losses: readonly LostPart[]): readonly LostPart[] => [
  ...new Map(losses.map((loss) => [`${loss.error.code} ${String(loss.error.details.site)}`, loss])).values(),
];

/** Null says that there is nothing; saying nothing is no answer. */
function said(value: unknown, site: SiteId): unknown {
  if (value !== undefined) return value;
  throw siteAnswerInvalid(site, 'without what it was asked for');
}

export const noSiteAnswered = (answers: readonly SiteAnswer[]): TributaryError =>
  new TributaryError('NO_SITE_ANSWERED', `No site answered: ${answers.map(({ site }) => site).join(', ')}.`, {
    sites: answers.map(({ site }) => site),
  });
