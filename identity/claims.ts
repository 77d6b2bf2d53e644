/** Reads an identity out of verified claims, and writes one into claims to be signed. */
import type { JWTPayload } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import type { Identity } from './identity.ts';

/** The claim that holds the code of the caller's post or organization. */
const CODE_CLAIM = 'tributary_code';

export function toIdentity(claims: JWTPayload): Identity {
  const { sub, name, [CODE_CLAIM]: code } = claims;
  if (typeof sub !== 'string' || sub === '')
    throw new TributaryError('TOKEN_INVALID', 'The token has no subject.');
  if (code !== undefined && typeof code !== 'string') {
    throw new TributaryError('TOKEN_INVALID', `The claim ${CODE_CLAIM} is not a text.`);
  }
  return {
    subject: sub,
    ...(code === undefined ? {} : { code }),
    ...(typeof name === 'string' ? { name } : {}),
  };
}

/** Claims that identify the caller, without issuer, audience and times. */
export const toClaims = (identity: Identity): JWTPayload => ({
  sub: identity.subject,
  ...(identity.code === undefined ? {} : { [CODE_CLAIM]: identity.code }),
  ...(identity.name === undefined ? {} : { name: identity.name }),
});
