/** Reads a request's body as JSON, and keeps never more of it than allowed. */
import type { IncomingMessage } from 'node:http';
import { TributaryError } from '../errors/tributary-error.ts';

/** Throws REQUEST_TOO_LARGE or BAD_REQUEST. How long a body may take is the server's `requestTimeout`. */
export async function readJson(request: IncomingMessage, maximumBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Read to its end even so: a connection left in the middle would lose the refusal, or the next request.
    if (bytes <= maximumBytes) chunks.push(chunk);
  }
  if (bytes > maximumBytes) {
    throw new TributaryError('REQUEST_TOO_LARGE', `The body is longer than ${maximumBytes} bytes.`);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new TributaryError('BAD_REQUEST', 'The body is not JSON.', {}, { cause });
  }
}
