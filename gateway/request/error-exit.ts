/** The one place where errors leave the house: known ones with their code, all others masked and logged. */
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { ERRORS, type ErrorCode, isErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';

/** What of an error's details may be shown; everything else stays inside. */
const SHOWN_DETAILS = [
  'site',
  'sites',
  'subgraph',
  'argument',
  'scheme',
  'segment',
  'reason',
  'value',
] as const;

export function errorExit(
  logger: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = codeOf(formatted, error);
    const place = formatted.path === undefined ? {} : { path: formatted.path };
    const locations = formatted.locations === undefined ? {} : { locations: formatted.locations };
    if (code === undefined || !ERRORS[code].exposed) {
      // The message may hold a value out of a row, so only the kind of error and its place are logged.
      logger.error({ code: code ?? 'INTERNAL_ERROR', kind: kindOf(error), ...place }, 'an error was masked');
      return { message: ERRORS.INTERNAL_ERROR.summary, ...place, extensions: { code: 'INTERNAL_ERROR' } };
    }
    const details = SHOWN_DETAILS.flatMap((name) => {
      const detail = formatted.extensions?.[name];
      return detail === undefined ? [] : [[name, detail] as const];
    });
    return {
      message: formatted.message,
      ...locations,
      ...place,
      extensions: { code, ...Object.fromEntries(details) },
    };
  };
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCode | undefined {
  const thrown = unwrapResolverError(error);
  if (thrown instanceof TributaryError) return thrown.code;
  const code = formatted.extensions?.code;
  return isErrorCode(code) && code !== 'INTERNAL_ERROR' ? code : undefined;
}

const kindOf = (error: unknown): string => {
  const thrown = unwrapResolverError(error);
  return thrown instanceof Error ? thrown.constructor.name : typeof thrown;
};

/** A refusal of the whole request, in the form Apollo Server answers with the catalogue's HTTP status. */
export const toRequestError = (error: TributaryError): GraphQLError =>
  new GraphQLError(error.message, {
    extensions: { code: error.code, ...error.details, http: { status: ERRORS[error.code].status } },
    originalError: error,
  });
