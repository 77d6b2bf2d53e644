/**
 * What the gateway tells a site about the caller: a short-lived statement signed by the gateway,
 * bound to one site, so that neither a place in the network nor another site's copy is worth anything (D8).
 */
import {
  createLocalJWKSet,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import { toClaims, toIdentity } from './claims.ts';
import type { Identity } from './identity.ts';
import type { SigningKey } from './key-pair.ts';

const ASSERTION_ISSUER = 'tributary-gateway';
const ASSERTION_TYPE = 'tributary-assertion';
/** Used for 20 s at most (gateway/request/assertions.ts), so a site's clock may be 40 s ahead. */
const LIFETIME_SECONDS = 60;

/** The public keys of the gateways that a site believes, pinned in its configuration. */
export type AssertionKeys = JWTVerifyGetKey;

export const assertionKeys = (keys: JSONWebKeySet): AssertionKeys => createLocalJWKSet(keys);

export function signAssertion(identity: Identity, site: string, signing: SigningKey): Promise<string> {
  return new SignJWT(toClaims(identity))
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.id, typ: ASSERTION_TYPE })
    .setIssuer(ASSERTION_ISSUER)
    .setAudience(site)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + LIFETIME_SECONDS)
    .sign(signing.key);
}

/** Whether the token says of itself that it is an assertion: that decides who may verify it, and proves nothing. */
export function claimsToBeAssertion(token: string): boolean {
  try {
    return decodeProtectedHeader(token).typ === ASSERTION_TYPE;
  } catch {
    return false;
  }
}

/** Throws UNAUTHENTICATED, without saying why: a stranger learns nothing. */
export async function verifyAssertion(
  token: string,
  options: { readonly site: string; readonly keys: AssertionKeys },
): Promise<Identity> {
  try {
    const { payload } = await jwtVerify(token, options.keys, {
      issuer: ASSERTION_ISSUER,
      audience: options.site,
      algorithms: ['EdDSA'],
      typ: ASSERTION_TYPE,
      requiredClaims: ['exp', 'sub'],
    });
    return toIdentity(payload);
  } catch (cause) {
    throw new TributaryError('UNAUTHENTICATED', 'A site answers only to its gateway.', {}, { cause });
  }
}
