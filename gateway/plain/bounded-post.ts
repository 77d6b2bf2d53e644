/** One POST to a subgraph: it always ends, is bounded in bytes, goes nowhere else, and never tells a URL. */
import { Pool } from 'undici';
import type { ErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';

export interface PlainSubgraph {
  readonly name: string;
  readonly url: string;
  /** A subgraph that has not answered completely within this time is given up. */
  readonly deadlineMs: number;
  /** An answer longer than this is cut off and refused. */
  readonly maximumBytes: number;
}

/** What was answered under a status that a GraphQL server answers with. */
export interface PostAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export interface BoundedPost {
  /** Throws SUBGRAPH_UNREACHABLE, SUBGRAPH_TIMED_OUT, SUBGRAPH_FAILED, SUBGRAPH_ANSWER_INVALID or REQUEST_CANCELLED. */
  post(json: string, caller: AbortSignal | undefined): Promise<PostAnswer>;
  close(): Promise<void>;
}

/** More than a subgraph wants at a time; what must wait for a connection still meets its deadline. */
const CONNECTIONS = 64;

export function boundedPost(subgraph: PlainSubgraph): BoundedPost {
  const { origin, pathname, search } = new URL(subgraph.url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  return {
    async post(json, caller) {
      const deadline = AbortSignal.timeout(subgraph.deadlineMs);
      const signal = caller === undefined ? deadline : AbortSignal.any([caller, deadline]);
      try {
        const { statusCode, headers, body } = await pool.request({
          method: 'POST',
          path: pathname + search,
          // Nothing of the caller's: what a subgraph is told stands in the operation and its variables.
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            // A small answer that unpacks into a large one would pass the limit of bytes.
            'accept-encoding': 'identity',
          },
          body: json,
          signal,
        });
        const text = await readWithin(body, subgraph);
        return { status: assertStatus(statusCode, subgraph), contentType: contentTypeOf(headers), text };
      } catch (error) {
        throw toSubgraphError(error, subgraph, caller, deadline);
      }
    },
    close: () => pool.destroy(),
  };
}

async function readWithin(body: AsyncIterable<Buffer>, subgraph: PlainSubgraph): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    // Leaving the loop destroys the body: an endless answer ends here.
    if (bytes > subgraph.maximumBytes) {
      throw subgraphError(
        'SUBGRAPH_ANSWER_INVALID',
        subgraph,
        `answered more than ${subgraph.maximumBytes} bytes`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A redirect leads to a place that nobody configured; a 401 is the subgraph's trouble and must not become the caller's. */
function assertStatus(status: number, subgraph: PlainSubgraph): number {
  if ((status >= 200 && status < 300) || status === 400) return status;
  throw subgraphError('SUBGRAPH_FAILED', subgraph, `refused to answer (status ${status})`);
}

const contentTypeOf = (headers: Readonly<Record<string, string | string[] | undefined>>): string =>
  String(headers['content-type'] ?? '').toLowerCase();

function toSubgraphError(
  error: unknown,
  subgraph: PlainSubgraph,
  caller: AbortSignal | undefined,
  deadline: AbortSignal,
): TributaryError {
  if (error instanceof TributaryError) return error;
  const options = { cause: error };
  if (caller?.aborted) return new TributaryError('REQUEST_CANCELLED', undefined, {}, options);
  return deadline.aborted
    ? subgraphError('SUBGRAPH_TIMED_OUT', subgraph, 'did not answer before its deadline', options)
    : subgraphError('SUBGRAPH_UNREACHABLE', subgraph, 'could not be reached', options);
}

/** What the subgraph did, said with its name and without its place. */
export const subgraphError = (
  code: Extract<ErrorCode, `SUBGRAPH_${string}`>,
  { name }: Pick<PlainSubgraph, 'name'>,
  did: string,
  options?: ErrorOptions,
): TributaryError => new TributaryError(code, `Subgraph ${name} ${did}.`, { subgraph: name }, options);
