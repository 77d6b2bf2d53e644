/** Asks a gateway and keeps every byte of the answer, but those that are of the moment: when, how long, which request. */
import { Pool } from 'undici';
import type { IssueTo } from '../house/ask.ts';
import { isKept } from '../leaks/kept-output.ts';
import { keepReply } from '../leaks/kept-reply.ts';

export interface Asked {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RawReply {
  readonly status: number;
  /** One a line, in the order of their names. */
  readonly headers: string;
  readonly body: string;
}

export type RawAsk = (caller: string | undefined, asked: Asked) => Promise<RawReply>;

export function rawAsk(url: string, token: IssueTo, closers: (() => Promise<unknown>)[]): RawAsk {
  const pool = new Pool(url, { connections: 16 });
  closers.push(() => pool.destroy());
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (code: string | undefined): Promise<string> => {
    const known = tokens.get(code ?? '-') ?? token({ subject: 'twin', ...(code !== undefined && { code }) });
    tokens.set(code ?? '-', known);
    return known;
  };
  return async (caller, { text, variables, headers }) => {
    const response = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(caller)}`,
        ...headers,
      },
      body: JSON.stringify({ query: text, variables }),
    });
    const body = await response.body.text();
    if (isKept()) keepReply(JSON.parse(body));
    return {
      status: response.statusCode,
      headers: headerLines(response.headers),
      body: withoutMoment(body),
    };
  };
}

/** The length follows from the body, which is compared. */
const OF_THE_MOMENT = new Set(['date', 'x-request-id', 'content-length']);

const headerLines = (headers: Readonly<Record<string, string | string[] | undefined>>): string =>
  Object.entries(headers)
    .filter(([name]) => !OF_THE_MOMENT.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .sort()
    .join('\n');

const INSTANT = '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z';

/** Of a plan that was run, whole answers of sites are counted in bytes, and they say how many requests the site has had. */
const MOMENTS: readonly (readonly [RegExp, string])[] = [
  [/"requestId":"[0-9a-f-]{36}"/g, '"requestId":"*"'],
  [new RegExp(`"(asOf|lastAnsweredAt)":"${INSTANT}"`, 'g'), '"$1":"*"'],
  [/"tookMs":[\d.e+-]+/g, '"tookMs":"*"'],
  [/[\d,.]+ ms\b/g, '* ms'],
  [/[\d,]+ bytes from /g, '* bytes from '],
  [/("sites":\d+,"rows":\d+,"bytes":)\d+/g, '$1"*"'],
];

export const withoutMoment = (body: string): string =>
  MOMENTS.reduce((text, [moment, star]) => text.replace(moment, star), body);
