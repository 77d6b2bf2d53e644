/** Reads an identity out of verified claims, and writes one into claims to be signed. */
import type { JWTPayload } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import type { Identity } from './identity.ts';

/** The claim that holds the code of the caller's post or organization. */
const CODE_CLAIM = 'tributary_code';

/** OpenID Connect allows no longer one; codes and ids of tokens are shorter still. */
const LONGEST_TEXT = 255;

/** A purpose is never taken from here: it is the request's, not the issuer's, to say. Throws TOKEN_INVALID. */
export function toIdentity(claims: JWTPayload): Identity {
  const { name, iat } = claims;
  const subject = textOf(claims, 'sub');
  const code = textOf(claims, CODE_CLAIM);
  const id = textOf(claims, 'jti');
  if (subject === undefined) throw new TributaryError('TOKEN_INVALID', 'The token has no subject.');
  return {
    subject,
    ...(code !== undefined && { code }),
    ...(typeof name === 'string' && { name }),
    ...(iat !== undefined && { token: { ...(id !== undefined && { id }), issuedAt: iat } }),
  };
}

/** Claims that identify the caller, without issuer, audience, times and token. */
export const toClaims = (identity: Identity): JWTPayload => ({
  sub: identity.subject,
  ...(identity.code === undefined ? {} : { [CODE_CLAIM]: identity.code }),
  ...(identity.name === undefined ? {} : { name: identity.name }),
});

function textOf(claims: JWTPayload, name: string): string | undefined {
  const value = claims[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_TEXT) return value;
  throw new TributaryError(
    'TOKEN_INVALID',
    `The claim ${name} is not a text of 1 to ${LONGEST_TEXT} characters.`,
  );
}
