/** A refusal in the shape that all of the gateway's errors have; its status is the catalogue's. */
import type { ServerResponse } from 'node:http';
import { ERRORS, type ErrorCode } from '../errors/catalogue.ts';

export function refuse(response: ServerResponse, code: ErrorCode, message: string): void {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  // The door has given the request its id before it let it in.
  const requestId = response.getHeader('x-request-id');
  response
    .writeHead(ERRORS[code].status)
    .end(JSON.stringify({ errors: [{ message, extensions: { code } }], extensions: { requestId } }));
}
