/** Reads a request's body as JSON, never more of it than allowed. */
import type { IncomingMessage } from 'node:http';
import { TributaryError } from '../../errors/tributary-error.ts';

/** Throws REQUEST_TOO_LARGE or BAD_REQUEST. */
export async function readJson(request: IncomingMessage, maximumBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maximumBytes) {
      throw new TributaryError('REQUEST_TOO_LARGE', `The body is longer than ${maximumBytes} bytes.`);
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new TributaryError('BAD_REQUEST', 'The body is not JSON.', {}, { cause });
  }
}
