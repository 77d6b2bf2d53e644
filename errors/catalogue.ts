/** Every error that may leave the house, once: its code is the key, its meaning and status the entry. */

export interface ErrorEntry {
  /** What happened, in one sentence that a caller may read. */
  readonly summary: string;
  /** HTTP status when the error refuses the whole request; errors beside data keep 200. */
  readonly status: number;
  /** Whether message and details may be shown. A hidden one is logged and leaves as INTERNAL_ERROR. */
  readonly exposed: boolean;
}

const shown = (status: number, summary: string): ErrorEntry => ({ summary, status, exposed: true });
const hidden = (summary: string): ErrorEntry => ({ summary, status: 500, exposed: false });

export const ERRORS = {
  // Who asks
  UNAUTHENTICATED: shown(401, 'The request carries no bearer token.'),
  TOKEN_INVALID: shown(401, 'The token could not be verified.'),
  TOKEN_EXPIRED: shown(401, 'The token has expired.'),
  TOKEN_REVOKED: shown(401, 'The token, or whoever it names, has been revoked.'),
  ISSUER_UNREACHABLE: shown(503, 'The keys of the issuer of tokens cannot be read at the moment.'),
  EVIDENCE_UNAVAILABLE: shown(503, 'Who looks cannot be written down at the moment, so nothing is shown.'),
  POLICY_STALE: shown(503, 'The policy has not been confirmed for too long to decide by it.'),
  POLICY_MISMATCH: shown(503, 'A gateway and its site follow different policies.'),
  DEMO_ISSUER_FORBIDDEN: hidden('The demo issuer must not be used in production.'),

  // What is asked
  GRAPHQL_PARSE_FAILED: shown(400, 'The operation is not GraphQL.'),
  GRAPHQL_VALIDATION_FAILED: shown(400, 'The operation does not fit the schema.'),
  OPERATION_RESOLUTION_FAILURE: shown(400, 'The request names no operation that can be run.'),
  // A client that sends hashes learns by these two, under status 200, to send the operation itself.
  PERSISTED_QUERY_NOT_SUPPORTED: shown(200, 'Operations cannot be asked for by hash.'),
  BAD_USER_INPUT: shown(400, 'A value does not have the type it is declared with.'),
  BAD_REQUEST: shown(400, 'The request is not a GraphQL request.'),
  NOT_FOUND: shown(404, 'There is nothing here, or nobody of this name.'),
  PURPOSE_UNKNOWN: shown(400, 'The policy knows no such purpose.'),
  METHOD_NOT_ALLOWED: shown(405, 'The path exists for another method.'),
  CROSS_SITE_REFUSED: shown(403, 'A page of another origin asks for a token.'),
  UNSUPPORTED_MEDIA_TYPE: shown(415, 'The body is not declared as JSON.'),
  REQUEST_TOO_LARGE: shown(413, 'The request body is larger than allowed.'),
  CODE_INVALID: shown(400, 'A code does not follow its code scheme.'),
  PATTERN_INVALID: shown(400, 'A code pattern is malformed.'),
  PAGE_ARGUMENTS_CONFLICT: shown(400, 'A page is asked for from both ends.'),
  PAGE_SIZE_INVALID: shown(400, 'The page size is out of range.'),
  CURSOR_INVALID: shown(400, 'The cursor was not issued for this caller, operation and catalog.'),
  ORDER_INVALID: shown(400, 'The order repeats a field.'),
  TOO_MANY_GROUPS: shown(400, 'The statistics would have more groups than a site gives.'),
  SCATTER_TOO_WIDE: shown(400, 'The field would ask more sites than may be asked without saying so.'),
  OPERATION_TOO_COSTLY: shown(400, 'The operation would cost more than one request may.'),
  EXPLAIN_FORBIDDEN: shown(403, 'The caller may not see how operations are planned.'),
  FIELD_DENIED: shown(403, 'The caller may read this field nowhere.'),
  FILTER_DENIED: shown(
    403,
    'The caller may not filter or sort by these fields in all the places that are asked for.',
  ),
  STATISTICS_DENIED: shown(
    403,
    'The caller may not have these numbers of all the places that are asked for.',
  ),
  WRITE_DENIED: shown(403, 'The caller may not write here.'),

  // Who answered
  SITE_UNREACHABLE: shown(503, 'A site could not be reached.'),
  SITE_TIMED_OUT: shown(504, 'A site did not answer before its deadline.'),
  SITE_FAILED: shown(502, 'A site could not answer.'),
  SITE_ANSWER_INVALID: shown(502, 'A site answered something that cannot be merged.'),
  NO_SITE_ANSWERED: shown(503, 'None of the sites that hold the answer answered.'),
  ANSWER_INCOMPLETE: shown(503, 'The caller wants a complete answer, and a site is missing from it.'),
  SUM_OUT_OF_RANGE: shown(502, 'A sum over the sites is larger than its type can hold.'),
  SUBGRAPH_UNREACHABLE: shown(503, 'A subgraph that is not fragmented could not be reached.'),
  SUBGRAPH_TIMED_OUT: shown(504, 'A subgraph that is not fragmented did not answer before its deadline.'),
  SUBGRAPH_FAILED: shown(502, 'A subgraph that is not fragmented could not answer.'),
  SUBGRAPH_ANSWER_INVALID: shown(
    502,
    'A subgraph that is not fragmented answered something that is not GraphQL.',
  ),
  REQUEST_CANCELLED: shown(499, 'The caller went away before the answer was complete.'),

  // Our own house
  CONFIGURATION_INVALID: hidden('The configuration could not be read.'),
  CODE_SCHEME_INVALID: hidden('A code scheme could not be read.'),
  CATALOG_INVALID: hidden('The catalog is not complete and disjoint.'),
  EVIDENCE_INVALID: hidden('A chain of evidence could not be read.'),
  POLICY_INVALID: hidden('The policy could not be read.'),
  COMPOSITION_FAILED: hidden('The subgraphs do not compose.'),
  INTERNAL_ERROR: { summary: 'Something went wrong on our side.', status: 500, exposed: true },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(ERRORS, code);
