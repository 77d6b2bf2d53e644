/** The tools of a forger: any header and any claims under any signature. */
import { createHmac, KeyObject, sign } from 'node:crypto';
import { honest, type IssuerKey } from '../issuer.ts';

export interface Forged {
  readonly title: string;
  readonly code: 'TOKEN_INVALID' | 'TOKEN_EXPIRED';
  make(): Promise<string> | string;
}

export const bytes = (value: string | object): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signed by the key whatever header and claims say: texts stay as they are written. */
export function signedText(key: IssuerKey, header: string | object, claims: string | object): string {
  const text = `${bytes(header)}.${bytes(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), KeyObject.from(key.privateKey)).toString('base64url')}`;
}

export function hmac(alg: 'HS256' | 'HS384' | 'HS512', kid: string, secret: string | Buffer): string {
  const text = `${bytes({ alg, kid, typ: 'JWT' })}.${bytes(honest())}`;
  const mac = createHmac(`sha${alg.slice(2)}`, secret)
    .update(text)
    .digest('base64url');
  return `${text}.${mac}`;
}

export const refuse = (
  make: Readonly<Record<string, () => Promise<string> | string>>,
  code: Forged['code'] = 'TOKEN_INVALID',
): readonly Forged[] => Object.entries(make).map(([title, one]) => ({ title, code, make: one }));

export const replaceHeader = (token: string, header: object): string =>
  [bytes(header), ...token.split('.').slice(1)].join('.');

/** In the middle, where every character carries six bits of what is signed. */
export function changedByte(part: string): string {
  const at = Math.floor(part.length / 2);
  return part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
}
