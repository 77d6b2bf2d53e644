/** Takes the bearer token out of an HTTP header; nothing else of the caller's headers goes any further. */
import { TributaryError } from '../errors/tributary-error.ts';

/** Throws UNAUTHENTICATED when there is none. */
export function bearerToken(header: string | undefined): string {
  const [scheme, token, ...rest] = (header ?? '').trim().split(/\s+/);
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || rest.length > 0) {
    throw new TributaryError('UNAUTHENTICATED', 'Send a token: Authorization: Bearer <token>.');
  }
  return token;
}
