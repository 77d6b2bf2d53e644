/** Reads a request's body as JSON, up to a limit; the rest of a body that is too large is never read. */
import type { IncomingMessage } from 'node:http';
import { TributaryError } from '../../errors/tributary-error.ts';

const LARGEST_BYTES = 1024 * 1024;

/** Throws REQUEST_TOO_LARGE or BAD_REQUEST. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  // A body of no declared length is counted while it arrives.
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new TributaryError('BAD_REQUEST', 'The body is not JSON.');
  }
}

const tooLarge = (): TributaryError =>
  new TributaryError('REQUEST_TOO_LARGE', `A request is at most ${LARGEST_BYTES} bytes.`);
