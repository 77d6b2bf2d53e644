/**
 * What the gateway tells a site about the caller: a short-lived statement signed by the gateway, bound to one site,
 * one caller, one purpose and one policy, so that neither a place in the network nor another site's copy is worth
 * anything (D8).
 */
import { randomUUID } from 'node:crypto';
import { decodeProtectedHeader, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import { toClaims, toIdentity } from './claims.ts';
import type { Identity } from './identity.ts';
import type { SigningKey } from './key-pair.ts';
import type { KeySet } from './key-set.ts';
import { readHeader } from './sealed-parts.ts';

const ASSERTION_ISSUER = 'tributary-gateway';
const ASSERTION_TYPE = 'tributary-assertion';

/** Used for 10 s at most (gateway/request/assertions.ts), so a site's clock may be half a minute ahead. */
const LIFETIME_SECONDS = 40;

/** And half a minute behind. */
const FUTURE_SECONDS = 30;

const POLICY_CLAIM = 'tributary_policy';
const PURPOSE_CLAIM = 'tributary_purpose';
/** The caller's own token: the assertion has an id and times itself. */
const TOKEN_ID_CLAIM = 'tributary_token';
const TOKEN_ISSUE_CLAIM = 'tributary_token_issued';
const HOLDS_CLAIM = 'tributary_holds';

/** To which site it is said, and by which policy the question was planned. */
export interface AssertionFor {
  readonly site: string;
  readonly policy: string;
  /** Patterns of all that the catalog places at the site; absent: it is not said. */
  readonly holds?: readonly string[];
}

/** What a gateway states. */
export interface Stated {
  readonly identity: Identity;
  /** Patterns of all that is kept at this site. */
  readonly holds?: readonly string[];
}

export function signAssertion(
  identity: Identity,
  { site, policy, holds }: AssertionFor,
  signing: SigningKey,
): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  const { purpose, token } = identity;
  return new SignJWT({
    ...toClaims(identity),
    [POLICY_CLAIM]: policy,
    ...(holds !== undefined && { [HOLDS_CLAIM]: holds }),
    ...(purpose !== undefined && { [PURPOSE_CLAIM]: purpose }),
    ...(token?.id !== undefined && { [TOKEN_ID_CLAIM]: token.id }),
    ...(token !== undefined && { [TOKEN_ISSUE_CLAIM]: token.issuedAt }),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: signing.id, typ: ASSERTION_TYPE })
    .setIssuer(ASSERTION_ISSUER)
    .setAudience(site)
    .setIssuedAt(now)
    .setExpirationTime(now + LIFETIME_SECONDS)
    .setJti(randomUUID())
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

/**
 * Throws UNAUTHENTICATED, without saying why: a stranger learns nothing. Only a gateway that is believed is told
 * that it follows another policy (POLICY_MISMATCH) or that its keys have not been confirmed (ISSUER_UNREACHABLE).
 */
export async function verifyAssertion(
  text: string,
  {
    site,
    policy,
    keys,
  }: Pick<AssertionFor, 'site' | 'policy'> & { readonly keys: Pick<KeySet, 'keyOf' | 'assertFresh'> },
): Promise<Stated> {
  const { statedPolicy, ...stated } = await verified(text, site, keys).catch((cause: unknown) => {
    throw new TributaryError('UNAUTHENTICATED', 'A site answers only to its gateway.', {}, { cause });
  });
  keys.assertFresh();
  if (statedPolicy !== policy) throw new TributaryError('POLICY_MISMATCH');
  return stated;
}

/** Throws whatever is wrong with it. */
async function verified(text: string, site: string, { keyOf }: Pick<KeySet, 'keyOf'>) {
  if (readHeader(text)?.typ !== ASSERTION_TYPE) throw new Error('it does not look like an assertion');
  const { payload } = await jwtVerify(text, keyOf, {
    issuer: ASSERTION_ISSUER,
    audience: site,
    algorithms: ['EdDSA'],
    typ: ASSERTION_TYPE,
    requiredClaims: ['exp', 'iat', 'jti', 'sub', POLICY_CLAIM],
  });
  const { [POLICY_CLAIM]: statedPolicy, [HOLDS_CLAIM]: holds } = payload;
  if (!isListOfTextsOrAbsent(holds)) throw new Error('no gateway of ours signs this');
  return { identity: callerIn(payload, site), statedPolicy, ...(holds !== undefined && { holds }) };
}

/** What no gateway of ours would sign is believed of nobody. */
function callerIn(payload: JWTPayload, site: string): Identity {
  const { aud, iat = Number.NaN, exp = Number.NaN, jti } = payload;
  const { [PURPOSE_CLAIM]: purpose, [TOKEN_ID_CLAIM]: id, [TOKEN_ISSUE_CLAIM]: issuedAt } = payload;
  const fits =
    aud === site &&
    typeof jti === 'string' &&
    iat <= Date.now() / 1_000 + FUTURE_SECONDS &&
    exp - iat <= LIFETIME_SECONDS &&
    isTextOrAbsent(purpose) &&
    isTextOrAbsent(id) &&
    (issuedAt === undefined || typeof issuedAt === 'number');
  if (!fits) throw new Error('no gateway of ours signs this');
  const { token: _, ...identity } = toIdentity(payload);
  return {
    ...identity,
    ...(purpose !== undefined && { purpose }),
    ...(issuedAt !== undefined && { token: { issuedAt, ...(id !== undefined && { id }) } }),
  };
}

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && value !== '');

const isListOfTextsOrAbsent = (value: unknown): value is readonly string[] | undefined =>
  value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
