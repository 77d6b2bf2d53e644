/** Asks the gateway over HTTP, as any front end would, with a token for whoever the test wants to be. */
import { Pool } from 'undici';
import { demoIssuer } from '../../identity/demo-issuer.ts';
import type { Identity } from '../../identity/identity.ts';
import { keepReply } from '../leaks/kept-reply.ts';

/** Whom the token speaks of; `nobody` sends none. A caller without `code` has no right at all. */
export type Caller = Partial<Pick<Identity, 'subject' | 'code' | 'name'>> | 'nobody';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // What a test reads out of an answer it checks by comparing, so the type of the parts is left to it.
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly ReplyError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface ReplyError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export type Ask = (
  caller: Caller,
  document: string,
  variables?: Readonly<Record<string, unknown>>,
  headers?: Readonly<Record<string, string>>,
) => Promise<Reply>;

/** A token of the house's issuer; a lifetime below zero has passed already. */
export type IssueTo = (caller: Exclude<Caller, 'nobody'>, lifetimeSeconds?: number) => Promise<string>;

export async function askGateway(
  url: string,
  issuerKey: string,
): Promise<{ readonly ask: Ask; readonly token: IssueTo; readonly stop: () => Promise<void> }> {
  const issue = await demoIssuer(issuerKey, 'test');
  const pool = new Pool(url, { connections: 16 });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (caller: Exclude<Caller, 'nobody'>): Promise<string> => {
    const { subject, code, name } = caller;
    const key = JSON.stringify([subject, code, name]);
    const token = tokens.get(key) ?? issue({ subject: 'test', ...caller });
    tokens.set(key, token);
    return token;
  };
  return {
    async ask(caller, document, variables = {}, headers = {}) {
      const response = await pool.request({
        method: 'POST',
        path: '/graphql',
        headers: {
          'content-type': 'application/json',
          ...(caller !== 'nobody' && { authorization: `Bearer ${await tokenOf(caller)}` }),
          ...headers,
        },
        body: JSON.stringify({ query: document, variables }),
      });
      const body = (await response.body.json()) as Partial<Pick<Reply, 'data' | 'errors' | 'extensions'>>;
      keepReply(body);
      return {
        status: response.statusCode,
        headers: response.headers,
        data: body.data,
        errors: body.errors ?? [],
        extensions: body.extensions ?? {},
      };
    },
    token: (caller, lifetimeSeconds) => issue({ subject: 'test', ...caller }, lifetimeSeconds),
    stop: () => pool.destroy(),
  };
}
