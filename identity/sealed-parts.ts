/**
 * What a signed token must look like before anything in it is believed: three parts, a header that leaves the way of
 * verifying to us, and nothing said twice.
 */
import { namesKeyTwice } from './single-keys.ts';

export interface TokenHeader {
  readonly alg: string;
  readonly kid: string;
  readonly typ: string | undefined;
}

/** A header of a token is a few hundred bytes; a longer one wants something else of us. */
const LONGEST_TOKEN = 8_192;

/** Members by which a token would tell how, or by which key, it is to be verified, or that it is no plain JWS. */
const STEERING = ['crit', 'b64', 'jku', 'jwk', 'x5u', 'x5c', 'cty', 'enc', 'zip'];

/** Undefined when the text is none that could be believed. */
export function readHeader(token: string): TokenHeader | undefined {
  if (token.length > LONGEST_TOKEN) return undefined;
  const parts = token.split('.');
  const [header, claims] = parts.slice(0, 2).map(readPart);
  if (parts.length !== 3 || header === undefined || claims === undefined) return undefined;
  if (STEERING.some((member) => Object.hasOwn(header, member))) return undefined;
  const { alg, kid, typ } = header;
  const fits = typeof alg === 'string' && typeof kid === 'string' && kid !== '';
  return fits && (typ === undefined || typeof typ === 'string') ? { alg, kid, typ } : undefined;
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  // Of other alphabets, Buffer would read what a verifier does not.
  if (!/^[A-Za-z0-9_-]+$/.test(part)) return undefined;
  const text = Buffer.from(part, 'base64url').toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && !namesKeyTwice(text) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
