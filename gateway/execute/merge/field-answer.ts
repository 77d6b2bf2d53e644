/** What a field's sites came to: a value, errors with their place in it, and how complete it is. */
import { ERRORS, isErrorCode } from '../../../errors/catalogue.ts';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { AnsweredSite, CoverageBelow, SiteAnswer, SiteGraphQLError } from '../site-answer.ts';
import type { Coverage } from './coverage.ts';

export type Path = readonly (string | number)[];

export interface FieldError {
  readonly error: TributaryError;
  /** From the value that the error lies in; Apollo puts it below the fetch's own place in the operation. */
  readonly path: Path;
}

export interface CoverageAt {
  readonly path: Path;
  readonly coverage: Coverage;
}

/** A root field of a fetch. Paths begin with its response key. */
export interface FieldAnswer {
  readonly responseKey: string;
  readonly data: unknown;
  readonly errors: readonly FieldError[];
  readonly coverage: readonly CoverageAt[];
}

/** One site's answer, seen from the object that has the field: paths of errors begin there. */
export interface Given {
  readonly answer: SiteAnswer;
  /** Null: the site has nothing to say of the object. */
  readonly parent: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly SiteGraphQLError[];
  readonly below: readonly CoverageBelow[];
}

/** A part of a value that arrived: what one site gave, checked and ready to be merged. */
export interface SitePart<Value> {
  /** Which of the replies it came from: a site that stands in for another replies once for itself and once for it. */
  readonly at: number;
  readonly answer: AnsweredSite;
  readonly value: Value;
  /** Their paths begin at the value. */
  readonly errors: readonly SiteGraphQLError[];
}

/** Every site that has a part says null: of a row that is without the field, each of them does. */
export const saysNothing = (parts: readonly SitePart<unknown>[]): boolean =>
  parts.length > 0 && parts.every(({ value }) => value === null);

/**
 * A site's error as ours: what the caller did wrong keeps its code, everything else is the site's failure.
 * The site's own words are not repeated for the latter.
 */
export function toFieldError(error: SiteGraphQLError, site: string): TributaryError {
  if (isCallersFault(error)) {
    return new TributaryError(isErrorCode(error.code) ? error.code : 'BAD_USER_INPUT', error.message);
  }
  if (error.site === undefined || !isErrorCode(error.code)) return siteFailed(site);
  const below = `${site}/${error.site}`;
  return new TributaryError(error.code, `${ERRORS[error.code].summary} (${below})`, { site: below });
}

export const siteFailed = (site: string): TributaryError =>
  new TributaryError('SITE_FAILED', `Site ${site} could not answer.`, { site });

export const siteAnswerInvalid = (site: string, what: string): TributaryError =>
  new TributaryError('SITE_ANSWER_INVALID', `Site ${site} answered ${what}.`, { site });

/** Every site would say the same, so no site is to blame. */
export const isCallersFault = ({ code }: SiteGraphQLError): boolean =>
  isErrorCode(code) && (DENIALS.has(code) || (ERRORS[code].status === 400 && !OURS.has(code)));

/** What follows from the policy, the caller and what is asked, and is told to whoever asks. */
const DENIALS: ReadonlySet<string> = new Set([
  'FIELD_DENIED',
  'FILTER_DENIED',
  'STATISTICS_DENIED',
  'WRITE_DENIED',
]);

/** What a site says of the operation as such: that was written by the gateway, and its words are not for the caller. */
const OURS: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** The errors that lie below these steps, seen from there. */
export const errorsBelow = (
  errors: readonly SiteGraphQLError[],
  ...steps: Path
): readonly SiteGraphQLError[] =>
  errors
    .filter(({ path }) => steps.every((step, at) => path[at] === step))
    .map((error) => ({ ...error, path: error.path.slice(steps.length) }));

/** The same errors, seen from further up. */
export const errorsUnder = (errors: readonly FieldError[], ...steps: Path): readonly FieldError[] =>
  errors.map(({ error, path }) => ({ error, path: [...steps, ...path] }));
