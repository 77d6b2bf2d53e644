/** What of an error leaves the site: a stable code, a sentence, and details that the catalogue allows. */
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { CodeError } from '../../../codes/code-error.ts';
import { ERRORS, type ErrorCode, isErrorCode } from '../../../errors/catalogue.ts';
import { type ErrorDetails, TributaryError } from '../../../errors/tributary-error.ts';

/** PostgreSQL's code for a statement that ran into `statement_timeout`. */
const QUERY_CANCELED = '57014';

interface KnownError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** Formats one error of an answer; a stack, an SQL text or a URL is never part of it. */
export function toCallerError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, message, details } = knownError(error) ?? fromGraphql(formatted) ?? masked;
  const { path, locations } = formatted;
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { ...details, code },
  };
}

/** Whether the error is nobody's fault but ours, and so belongs in the log. */
export function isUnexpected(error: GraphQLError): boolean {
  const known = knownError(error) ?? fromGraphql(error);
  return known === undefined || known === masked;
}

const masked: KnownError = { code: 'INTERNAL_ERROR', message: ERRORS.INTERNAL_ERROR.summary, details: {} };

/** Looks through what graphql-js wraps around an error that a scalar or a resolver throws. */
function knownError(error: unknown): KnownError | undefined {
  for (let inner = error; inner instanceof Error; inner = originalOf(inner)) {
    if (inner instanceof TributaryError || inner instanceof CodeError) {
      const { code, message, details } = inner;
      return ERRORS[code].exposed && code !== 'INTERNAL_ERROR' ? { code, message, details } : masked;
    }
    if ('code' in inner && inner.code === QUERY_CANCELED) {
      return { code: 'SITE_TIMED_OUT', message: ERRORS.SITE_TIMED_OUT.summary, details: {} };
    }
  }
  return undefined;
}

const originalOf = (error: Error): unknown => ('originalError' in error ? error.originalError : undefined);

/** Errors of parsing, validation and variables are worded by graphql-js and speak of the operation only. */
function fromGraphql({
  message,
  extensions,
}: Pick<GraphQLFormattedError, 'message' | 'extensions'>): KnownError | undefined {
  const code = extensions?.code;
  return isErrorCode(code) && code !== 'INTERNAL_ERROR' ? { code, message, details: {} } : undefined;
}
