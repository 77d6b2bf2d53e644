/** `POST /playground/token {identity}`: a short-lived token of a demo identity, for our own page only. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readJson } from '../http/read-json.ts';
import { foreignCaller } from './foreign-caller.ts';
import type { PlaygroundOptions } from './playground.ts';
import { refuse } from './refuse.ts';

/** Short, because the page renews it without asking anybody. */
const LIFETIME_SECONDS = 15 * 60;
const MAXIMUM_BODY_BYTES = 1_024;

const tokenRequest = z.strictObject({ identity: z.string() });

/** Throws what `readJson` throws. */
export async function answerToken(
  request: IncomingMessage,
  response: ServerResponse,
  { identities, issue, hosts = [] }: PlaygroundOptions,
): Promise<void> {
  if (issue === undefined) return refuse(response, 'NOT_FOUND', 'This gateway issues no tokens.');
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return refuse(response, 'METHOD_NOT_ALLOWED', 'Ask for a token by POST.');
  }
  const foreign = foreignCaller(request.headers, hosts);
  if (foreign !== undefined) return refuse(response, 'CROSS_SITE_REFUSED', foreign);
  // A form of another site can send text or form data without asking first; JSON it can not.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  }
  const body = tokenRequest.safeParse(await readJson(request, MAXIMUM_BODY_BYTES));
  if (!body.success) return refuse(response, 'BAD_REQUEST', 'Send {"identity": "<id>"}.');
  const identity = identities.find(({ id }) => id === body.data.identity);
  if (identity === undefined) return refuse(response, 'NOT_FOUND', 'There is no such demo identity.');

  const { id, name, code } = identity;
  const expiresAt = new Date(Date.now() + LIFETIME_SECONDS * 1000).toISOString();
  const token = await issue({ subject: id, name, ...(code !== undefined && { code }) }, LIFETIME_SECONDS);
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.writeHead(200).end(JSON.stringify({ token, expiresAt }));
}
