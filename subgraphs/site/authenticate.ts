/** Who asks a site: the gateway's assertion in the Authorization header, or nobody. */
import { readFile } from 'node:fs/promises';
import { TributaryError } from '../../errors/tributary-error.ts';
import { assertionKeys, verifyAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';

/** Throws for every token that is not a valid assertion for this site. */
export type Authenticate = (token: string) => Promise<Identity>;

/** `keysFile` is the JWKS of the gateways that the site believes. */
export async function assertionAuthenticator(site: string, keysFile: string): Promise<Authenticate> {
  const keys = assertionKeys(await readKeySet(keysFile));
  return (token) => verifyAssertion(token, { site, keys });
}

/** The token of `Authorization: Bearer <token>`. */
export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer +([^\s]+)$/i.exec(header ?? '')?.[1];

async function readKeySet(file: string): Promise<Parameters<typeof assertionKeys>[0]> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new TributaryError(
      'CONFIGURATION_INVALID',
      `${file}: the gateway's keys cannot be read.`,
      {},
      { cause },
    );
  }
}
