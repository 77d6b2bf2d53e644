/** Writes what a site answers: a GraphQL answer, or a refusal in the shape of one. */
import type { ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { ERRORS, type ErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

export async function sendGraphql(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  // Chunked answers belong to @defer, which no subgraph offers.
  if (answer.body.kind !== 'complete') throw new Error('[BUG] a subgraph answered in chunks');
  response.writeHead(answer.status ?? 200, { 'content-type': JSON_TYPE }).end(answer.body.string);
}

/** Says the code and, unless it is an error of our own, the reason. */
export function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, message } = toRefusal(error);
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  // The rest of a refused body is not read, so the connection cannot be used again.
  response.writeHead(ERRORS[code].status, { 'content-type': JSON_TYPE, connection: 'close' }).end(body);
}

function toRefusal(error: unknown): { readonly code: ErrorCode; readonly message: string } {
  if (error instanceof TributaryError && ERRORS[error.code].exposed) return error;
  return { code: 'INTERNAL_ERROR', message: ERRORS.INTERNAL_ERROR.summary };
}
