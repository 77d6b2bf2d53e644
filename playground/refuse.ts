/** A refusal in the shape that all of the gateway's errors have. */
import type { ServerResponse } from 'node:http';

export type RefusalCode =
  /** There is nothing here, or nobody of this name. */
  | 'NOT_FOUND'
  /** The path exists for another method. */
  | 'METHOD_NOT_ALLOWED'
  /** Another site's page asks. */
  | 'CROSS_SITE_REFUSED'
  /** The body is not declared as JSON. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** The body is not what the path expects. */
  | 'BAD_REQUEST';

export function refuse(response: ServerResponse, status: number, code: RefusalCode, message: string): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status).end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
