/** Verifies a caller's token: the only way from an HTTP header to an identity. */
import { errors, jwtVerify } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import { toIdentity } from './claims.ts';
import type { Identity } from './identity.ts';
import { openKeySet } from './key-set.ts';

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** An https URL of the issuer's key set, or the path of a file that holds it. */
  readonly keys: string;
}

/** Clocks may differ by this much (design D8 leaves the figure to us). */
const CLOCK_SKEW_SECONDS = 60;
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

export type VerifyToken = (token: string) => Promise<Identity>;

/** Throws TOKEN_EXPIRED, TOKEN_INVALID or ISSUER_UNREACHABLE; the message never repeats the token. */
export async function tokenVerifier(trusted: TrustedIssuer): Promise<VerifyToken> {
  const keys = await openKeySet(trusted.keys);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: trusted.issuer,
        audience: trusted.audience,
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp', 'sub'],
      });
      return toIdentity(payload);
    } catch (error) {
      if (error instanceof TributaryError) throw error;
      if (error instanceof errors.JWTExpired) {
        throw new TributaryError('TOKEN_EXPIRED', `The token expired at ${expiry(error)}.`);
      }
      // Whoever cannot reach the issuer's keys knows nothing of the token: that is no reason to call it bad.
      const unreachable = error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError);
      throw new TributaryError(
        unreachable ? 'ISSUER_UNREACHABLE' : 'TOKEN_INVALID',
        undefined,
        {},
        { cause: error },
      );
    }
  };
}

const expiry = (error: errors.JWTExpired): string => new Date((error.payload.exp ?? 0) * 1000).toISOString();
