/** Public keys of somebody whose signatures are believed, by URL or out of a file. */
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { loadKeySet } from './key-pair.ts';

/** A file is read now, a URL when a signature is to be verified. Throws CONFIGURATION_INVALID. */
export async function openKeySet(location: string): Promise<JWTVerifyGetKey> {
  return /^https?:/.test(location)
    ? createRemoteJWKSet(new URL(location))
    : createLocalJWKSet(await loadKeySet(location));
}
