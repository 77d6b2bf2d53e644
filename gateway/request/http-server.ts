/** The HTTP door: GraphQL, health, and in a demo the page for people. Everything is bounded. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Logger } from 'pino';
import { ERRORS, type ErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import { readJson } from '../../http/read-json.ts';
import type { RequestHead } from './begin-request.ts';
import type { RequestContext } from './request-context.ts';
import { parseWishes } from './wishes.ts';

export interface HttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly logger: Logger;
  readonly maximumBodyBytes: number;
  begin(head: RequestHead): Promise<RequestContext>;
  ready(): boolean;
  /** Answers a subgraph in a site's place; throws what refuses the request. Absent: the gateway is no hub. */
  readonly subgraph?: (
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ) => Promise<void>;
  /** Serves a page of the demo; false when the path is none of its pages. */
  readonly pages?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

export function httpServer(options: HttpOptions): Server {
  return createServer({ requestTimeout: 30_000 }, (request, response) => {
    const requestId = randomUUID();
    answer(request, response, requestId, options).catch((error: unknown) => {
      const known = error instanceof TributaryError;
      if (!known) options.logger.error({ requestId, kind: kindOf(error) }, 'a request failed');
      sendError(response, known ? error : new TributaryError('INTERNAL_ERROR'), requestId);
    });
  });
}

/** Below this path a hub answers its subgraphs. */
const SUBGRAPHS = '/subgraphs/';

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  options: HttpOptions,
): Promise<void> {
  const { pathname } = targetOf(request);
  response.setHeader('x-request-id', requestId);
  switch (pathname) {
    case '/graphql':
      return answerGraphQL(request, response, requestId, options);
    case '/health/live':
      return send(response, 200, { status: 'live' });
    case '/health/ready':
      return options.ready()
        ? send(response, 200, { status: 'ready' })
        : send(response, 503, { status: 'starting' });
    default:
      if (options.subgraph !== undefined && pathname.startsWith(SUBGRAPHS)) {
        return options.subgraph(pathname.slice(SUBGRAPHS.length), request, response, requestId);
      }
      if (await options.pages?.(request, response)) return;
      throw new TributaryError('NOT_FOUND', `There is nothing at ${pathname}.`);
  }
}

async function answerGraphQL(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { apollo, begin, maximumBodyBytes }: HttpOptions,
): Promise<void> {
  // By GET the operation would be part of the address, and addresses are kept by every proxy.
  if (request.method !== 'POST') throw new TributaryError('METHOD_NOT_ALLOWED', 'Operations come by POST.');
  const wishes = parseWishes(request.headers);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: 'POST',
    headers: toHeaderMap(request),
    search: targetOf(request).search,
    body: await readJson(request, maximumBodyBytes),
  };
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: () =>
      begin({
        requestId,
        authorization: request.headers.authorization,
        wishes,
        signal: gone.signal,
      }),
  });
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  if (body.kind === 'complete') {
    response.end(response.statusCode >= 400 ? withRequestId(body.string, requestId) : body.string);
    return;
  }
  for await (const chunk of body.asyncIterator) response.write(chunk);
  response.end();
}

/** Apollo refuses some requests before it asks a plugin, and then nobody has put the id in. */
function withRequestId(refusal: string, requestId: string): string {
  const { extensions, ...rest } = JSON.parse(refusal) as { readonly extensions?: object };
  return JSON.stringify({ ...rest, extensions: { ...extensions, requestId } });
}

/** By hand, because a URL refuses to be made of targets that anyone may send, such as `//`. */
function targetOf({ url = '/' }: IncomingMessage): { readonly pathname: string; readonly search: string } {
  const [pathname = '/'] = url.split('?', 1);
  return { pathname, search: url.slice(pathname.length) };
}

function toHeaderMap({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** A message may hold a value out of a row, so it is not logged. */
const kindOf = (error: unknown): string => (error instanceof Error ? error.constructor.name : typeof error);

function sendError(response: ServerResponse, error: TributaryError, requestId: string): void {
  const code: ErrorCode = ERRORS[error.code].exposed ? error.code : 'INTERNAL_ERROR';
  const message = code === error.code ? error.message : ERRORS.INTERNAL_ERROR.summary;
  if (response.headersSent) response.destroy();
  else
    send(response, ERRORS[code].status, {
      errors: [{ message, extensions: { code } }],
      extensions: { requestId },
    });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
