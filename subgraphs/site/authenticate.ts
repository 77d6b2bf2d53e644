/** Who asks a site: the gateway's assertion in the Authorization header, or nobody. */
import { assertionKeys, verifyAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';
import { loadKeySet } from '../../identity/key-pair.ts';

/** Throws for every token that is not a valid assertion for this site. */
export type Authenticate = (token: string) => Promise<Identity>;

/** `keysFile` is the JWKS of the gateways that the site believes. */
export async function assertionAuthenticator(site: string, keysFile: string): Promise<Authenticate> {
  const keys = assertionKeys(await loadKeySet(keysFile));
  return (token) => verifyAssertion(token, { site, keys });
}
