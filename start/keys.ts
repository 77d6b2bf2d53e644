/** The keys of a demo: its issuer's, its gateway's, the secrets that seal cursors and name rows in evidence, and who was struck off; made once. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureKeyPair } from '../identity/key-pair.ts';
import { KEYS } from './places.ts';

export const ISSUER_KEY = join(KEYS, 'issuer.jwk');
export const GATEWAY_KEY = join(KEYS, 'gateway.jwk');
export const CURSOR_SECRET = join(KEYS, 'cursor.secret');
/** Of all sites of the demo; in the field each has its own. */
export const EVIDENCE_SECRET = join(KEYS, 'evidence.secret');
export const REVOCATIONS = join(KEYS, 'revocations.yml');

/** Each private key `<file>` has its public set beside it in `<file>.jwks`. */
export const publicKeysOf = (privateKey: string): string => `${privateKey}.jwks`;

export async function ensureKeys(): Promise<void> {
  await mkdir(KEYS, { recursive: true, mode: 0o700 });
  await ensureKeyPair(ISSUER_KEY, 'demo-issuer');
  await ensureKeyPair(GATEWAY_KEY, 'demo-gateway');
  await ensureFile(CURSOR_SECRET, randomBytes(32));
  await ensureFile(EVIDENCE_SECRET, randomBytes(32));
  await ensureFile(REVOCATIONS, NOBODY_REVOKED);
}

const NOBODY_REVOKED = `# Who may no longer ask. Gateway and sites take a change over within seconds (docs/trust.md).
# - { subject: home-affairs }
# - { subject: home-affairs, issuedBefore: 2026-01-31T12:00:00Z }
revoked: []
`;

async function ensureFile(path: string, content: string | Buffer): Promise<void> {
  const known = await readFile(path).catch(() => undefined);
  if (known === undefined) await writeFile(path, content, { mode: 0o600 });
}
