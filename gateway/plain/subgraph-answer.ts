/**
 * Reads a subgraph's answer as the plain gateway would, and cleans its errors.
 *
 * Data is taken as it is: Apollo checks it against the schema when it shapes the response. Of an error only what our
 * own errors have goes on: an `extensions.http` of a subgraph would become the status and the headers of our response.
 */
import { z } from 'zod';
import { ERRORS, type ErrorCode, isErrorCode } from '../../errors/catalogue.ts';
import { type PlainSubgraph, type PostAnswer, subgraphError } from './bounded-post.ts';

export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
}

export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** An error that is itself malformed still says that something went wrong. */
const subgraphErrorEntry = z.object({
  message: z.string().optional().catch(undefined),
  path: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
  extensions: z.object({ code: z.unknown() }).optional().catch(undefined),
});

const answerBody = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(subgraphErrorEntry.catch({})).nullish(),
});

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/** Throws SUBGRAPH_ANSWER_INVALID; the text itself is not repeated, it may hold personal data. */
export function readAnswer(
  { status, contentType, text }: PostAnswer,
  subgraph: PlainSubgraph,
): SubgraphAnswer {
  const { data, errors } = parseBody(contentType, text, subgraph);
  if (data == null && !errors?.length) {
    throw subgraphError('SUBGRAPH_ANSWER_INVALID', subgraph, 'answered neither data nor errors');
  }
  return {
    // Of a request that it refuses, a subgraph has no data to give.
    ...(status !== 400 && data !== undefined && { data }),
    ...(errors?.length && { errors: errors.map((error) => toError(error, subgraph)) }),
  };
}

function parseBody(contentType: string, text: string, subgraph: PlainSubgraph): z.infer<typeof answerBody> {
  try {
    if (!JSON_TYPES.some((type) => contentType.startsWith(type))) throw new TypeError('not JSON');
    return answerBody.parse(JSON.parse(text));
  } catch (cause) {
    throw subgraphError('SUBGRAPH_ANSWER_INVALID', subgraph, 'answered something that is not GraphQL', {
      cause,
    });
  }
}

/** Found in the operation itself, which the gateway wrote: the two disagree about the schema, and the caller about nothing. */
const ABOUT_THE_OPERATION: readonly ErrorCode[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
];

const isCallersFault = (code: unknown): code is ErrorCode =>
  isErrorCode(code) && ERRORS[code].status === 400 && !ABOUT_THE_OPERATION.includes(code);

/** What the caller did wrong keeps its code and its words; everything else is the subgraph's failure. */
function toError(
  { message, path, extensions }: z.infer<typeof subgraphErrorEntry>,
  subgraph: PlainSubgraph,
): SubgraphError {
  const code = extensions?.code;
  const place = path === undefined ? {} : { path };
  if (isCallersFault(code)) {
    return { message: message ?? ERRORS[code].summary, ...place, extensions: { code } };
  }
  const failed = subgraphError('SUBGRAPH_FAILED', subgraph, 'could not answer');
  return { message: failed.message, ...place, extensions: { code: failed.code, ...failed.details } };
}
