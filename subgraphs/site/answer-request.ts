/** The way of one HTTP request through a site: who asks, what for, answer. A stranger learns nothing on any path. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Identity } from '../../identity/identity.ts';
import { logUnexpected } from '../shared/request/log-error.ts';
import { type Authenticate, bearerToken } from './authenticate.ts';
import { readJsonBody } from './read-json-body.ts';
import { refuse, sendGraphql } from './send.ts';
import type { SiteRequests } from './site-request.ts';

export interface AnsweringSite {
  readonly site: string;
  readonly authenticate: Authenticate;
  readonly requests: SiteRequests;
  readonly log: Logger;
}

export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { site, authenticate, requests, log }: AnsweringSite,
): Promise<void> {
  try {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/health' && request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      return;
    }
    const identity = await whoAsks(request, authenticate);
    const subgraph = path.slice(1);
    if (request.method !== 'POST' || !requests.serves(subgraph)) {
      throw new TributaryError('BAD_REQUEST', 'A subgraph is asked by POST /<subgraph>.');
    }
    const body = await readJsonBody(request);
    await sendGraphql(response, await requests.execute(subgraph, identity, body));
  } catch (error) {
    if (!(error instanceof TributaryError)) logUnexpected(log, error, { site });
    refuse(response, error);
  }
}

/** Whatever is wrong with a token, its bearer hears the same. */
async function whoAsks(request: IncomingMessage, authenticate: Authenticate): Promise<Identity> {
  const token = bearerToken(request.headers.authorization);
  try {
    if (token !== undefined) return await authenticate(token);
  } catch {
    // Not logged one by one: anyone may send any number of bad tokens.
  }
  throw new TributaryError('UNAUTHENTICATED', 'A site answers only to its gateway.');
}
