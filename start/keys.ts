/** The keys of a demo: its issuer's, its gateway's, and the secret that seals cursors; made once. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureKeyPair } from '../identity/key-pair.ts';
import { KEYS } from './places.ts';

export const ISSUER_KEY = join(KEYS, 'issuer.jwk');
export const GATEWAY_KEY = join(KEYS, 'gateway.jwk');
export const CURSOR_SECRET = join(KEYS, 'cursor.secret');

/** Each private key `<file>` has its public set beside it in `<file>.jwks`. */
export const publicKeysOf = (privateKey: string): string => `${privateKey}.jwks`;

export async function ensureKeys(): Promise<void> {
  await mkdir(KEYS, { recursive: true, mode: 0o700 });
  await ensureKeyPair(ISSUER_KEY, 'demo-issuer');
  await ensureKeyPair(GATEWAY_KEY, 'demo-gateway');
  const known = await readFile(CURSOR_SECRET).catch(() => undefined);
  if (known === undefined) await writeFile(CURSOR_SECRET, randomBytes(32), { mode: 0o600 });
}
