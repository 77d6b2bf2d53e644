/** The way of one HTTP request through a site: who asks, what for, answer. A stranger learns nothing on any path. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../errors/catalogue.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Refusals } from '../../evidence/refusals.ts';
import { bearerToken } from '../../http/bearer.ts';
import { readJson } from '../../http/read-json.ts';
import type { Stated } from '../../identity/assertion.ts';
import type { PolicySource } from '../../policy/follow-policy.ts';
import { logUnexpected } from '../shared/request/log-error.ts';
import type { Authenticate } from './authenticate.ts';
import { refuse, sendGraphql } from './send.ts';
import type { SiteRequests } from './site-request.ts';

/** Longer than any question of a gateway: representations of a full page are far below it. */
const LARGEST_BYTES = 1024 * 1024;

export interface AnsweringSite {
  readonly site: string;
  readonly authenticate: Authenticate;
  readonly policies: Pick<PolicySource, 'last' | 'assertFresh'>;
  readonly requests: SiteRequests;
  /** Those who were turned away at the door. */
  readonly refusals: Pick<Refusals, 'count'>;
  readonly log: Logger;
}

export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { site, authenticate, policies, requests, refusals, log }: AnsweringSite,
): Promise<void> {
  try {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/health' && request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
      return;
    }
    // The request keeps it to its end, whatever is published meanwhile.
    const policy = policies.last();
    const stated = await whoAsks(request, authenticate, policy.version).catch((error: unknown) => {
      if (error instanceof TributaryError) refusals.count(error.code);
      throw error;
    });
    policies.assertFresh();
    const subgraph = path.slice(1);
    if (request.method !== 'POST' || !requests.serves(subgraph)) {
      throw new TributaryError('BAD_REQUEST', 'A subgraph is asked by POST /<subgraph>.');
    }
    const body = await readJson(request, LARGEST_BYTES);
    await sendGraphql(
      response,
      await requests.execute(subgraph, { ...stated, policy }, body, hangUpOf(response)),
    );
  } catch (error) {
    if (!(error instanceof TributaryError)) logUnexpected(log, error, { site });
    refuse(response, error);
  }
}

/** Given when the connection closes before the answer is written: nobody waits for it any more. */
function hangUpOf(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const hangUp = (): void => {
    if (!response.writableEnded) gone.abort(new TributaryError('REQUEST_CANCELLED'));
  };
  response.once('close', hangUp);
  // It may have closed while the body was read.
  if (response.destroyed) hangUp();
  return gone.signal;
}

/** What a gateway hears that proved who it is; everybody else hears the same, whatever is wrong with their token. */
const TOLD: readonly ErrorCode[] = ['ISSUER_UNREACHABLE', 'POLICY_MISMATCH', 'TOKEN_REVOKED'];

async function whoAsks(
  request: IncomingMessage,
  authenticate: Authenticate,
  policy: string,
): Promise<Stated> {
  try {
    return await authenticate(bearerToken(request.headers.authorization), policy);
  } catch (cause) {
    if (cause instanceof TributaryError && TOLD.includes(cause.code)) throw cause;
    // Not logged one by one: anyone may send any number of bad tokens.
    throw new TributaryError('UNAUTHENTICATED', 'A site answers only to its gateway.', {}, { cause });
  }
}
