/** What a field's sites came to: data for Apollo, errors with their place in it, and how complete it is. */
import { ERRORS, isErrorCode } from '../../../errors/catalogue.ts';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { SiteAnswer, SiteGraphQLError } from '../site-answer.ts';
import type { Coverage } from './coverage.ts';

export interface FieldError {
  readonly error: TributaryError;
  /** From the fetch's root; Apollo puts it below the fetch's own place in the operation. */
  readonly path: readonly (string | number)[];
}

export interface FieldAnswer {
  readonly responseKey: string;
  readonly data: unknown;
  readonly errors: readonly FieldError[];
  readonly coverage: Coverage | undefined;
}

/** A part of an answer that arrived: the site, and what it gave for one field. */
export interface SitePart<Value> {
  readonly answer: Extract<SiteAnswer, { status: 'answered' }>;
  readonly value: Value;
}

/**
 * A site's error as ours: what the caller did wrong keeps its code, everything else is the site's failure.
 * The site's own words are not repeated for the latter.
 */
export function toFieldError(error: SiteGraphQLError, site: string): TributaryError {
  return isCallersFault(error)
    ? new TributaryError(isErrorCode(error.code) ? error.code : 'BAD_USER_INPUT', error.message)
    : siteFailed(site);
}

export const siteFailed = (site: string): TributaryError =>
  new TributaryError('SITE_FAILED', `Site ${site} could not answer.`, { site });

/** Every site would say the same, so no site is to blame. */
export const isCallersFault = ({ code }: SiteGraphQLError): boolean =>
  isErrorCode(code) && ERRORS[code].status === 400;
