/** The keys of a house, made in its own directory: the issuer's, the gateway's, and the secret of the cursors. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureKeyPair } from '../../identity/key-pair.ts';

export interface HouseKeys {
  readonly issuer: string;
  readonly issuerPublic: string;
  readonly gateway: string;
  readonly gatewayPublic: string;
  readonly cursorSecret: string;
}

export async function makeKeys(directory: string): Promise<HouseKeys> {
  const issuer = join(directory, 'issuer.jwk');
  const gateway = join(directory, 'gateway.jwk');
  const cursorSecret = join(directory, 'cursor.secret');
  await ensureKeyPair(issuer, 'test-issuer');
  await ensureKeyPair(gateway, 'test-gateway');
  await writeFile(cursorSecret, randomBytes(32), { mode: 0o600 });
  return {
    issuer,
    issuerPublic: `${issuer}.jwks`,
    gateway,
    gatewayPublic: `${gateway}.jwks`,
    cursorSecret,
  };
}
