/** Verifies a caller's token: the only way from an HTTP header to an identity. */
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import { toIdentity } from './claims.ts';
import type { Identity } from './identity.ts';
import type { KeySet } from './key-set.ts';
import { readHeader } from './sealed-parts.ts';

/** Signatures by a key pair, each bound to one type of key. What shares its secret with whoever verifies is not here. */
export const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Those of `DEFAULT_ALGORITHMS` when absent. */
  readonly algorithms?: readonly Algorithm[] | undefined;
  /** From its issue to its end; a day when absent. */
  readonly maximumLifetimeSeconds?: number | undefined;
}

export const DEFAULT_ALGORITHMS: readonly Algorithm[] = Object.freeze(['EdDSA', 'ES256', 'PS256', 'RS256']);
export const DEFAULT_LIFETIME_SECONDS = 24 * 3_600;

/** Clocks may differ by this much (design D8 leaves the figure to us). */
const CLOCK_SKEW_SECONDS = 60;

/** What an issuer calls a token for us; an assertion, a logout token or a key proof is another thing. */
const TYPES = [undefined, 'jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'];

export type VerifyToken = (token: string) => Promise<Identity>;

/** Throws TOKEN_EXPIRED, TOKEN_INVALID or ISSUER_UNREACHABLE; the message never repeats the token. */
export function tokenVerifier(
  trusted: TrustedIssuer,
  keys: Pick<KeySet, 'keyOf' | 'assertFresh'>,
): VerifyToken {
  const { issuer, audience, algorithms = DEFAULT_ALGORITHMS } = trusted;
  const { maximumLifetimeSeconds = DEFAULT_LIFETIME_SECONDS } = trusted;
  return async (token) => {
    const header = readHeader(token);
    if (header === undefined || !TYPES.includes(header.typ?.toLowerCase())) throw invalid();
    try {
      const { payload } = await jwtVerify(token, keys.keyOf, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      assertTimes(payload, maximumLifetimeSeconds);
      if (Array.isArray(payload.aud) && !payload.aud.every((one) => typeof one === 'string')) throw invalid();
      keys.assertFresh();
      return toIdentity(payload);
    } catch (error) {
      if (error instanceof TributaryError) throw error;
      if (error instanceof errors.JWTExpired) {
        throw new TributaryError('TOKEN_EXPIRED', `The token expired at ${instantOf(error.payload.exp)}.`);
      }
      throw invalid(error);
    }
  };
}

/** Whoever steals a token has it for its lifetime, so the issuer does not decide alone how long that is. */
function assertTimes(
  { iat = Number.NaN, exp = Number.NaN }: JWTPayload,
  maximumLifetimeSeconds: number,
): void {
  const latestIssue = Date.now() / 1_000 + CLOCK_SKEW_SECONDS;
  // Written so that what is not a number passes neither.
  if (!(iat <= latestIssue) || !(exp - iat <= maximumLifetimeSeconds)) throw invalid();
}

const invalid = (cause?: unknown): TributaryError =>
  new TributaryError('TOKEN_INVALID', undefined, {}, { cause });

/** A date has an end that a number has not. */
function instantOf(seconds = 0): string {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? 'no known time' : date.toISOString();
}
