/** Issues tokens for the demo identities of a deployment; a real deployment brings its own issuer. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { TributaryError } from '../errors/tributary-error.ts';
import { toClaims } from './claims.ts';
import type { Identity } from './identity.ts';
import { loadSigningKey } from './key-pair.ts';

export const DEMO_ISSUER = 'tributary-demo';
export const DEMO_AUDIENCE = 'tributary';

export type IssueToken = (identity: Identity, lifetimeSeconds?: number) => Promise<string>;

/** Anyone who reaches the demo issuer becomes anyone, so it refuses to exist in production. */
export function assertDemoAllowed(environment: string | undefined): void {
  if (environment === 'production') {
    throw new TributaryError(
      'DEMO_ISSUER_FORBIDDEN',
      'NODE_ENV is production: configure `identity` with the key set of your own issuer.',
    );
  }
}

export async function demoIssuer(keyPath: string, environment: string | undefined): Promise<IssueToken> {
  assertDemoAllowed(environment);
  const signing = await loadSigningKey(keyPath);
  return (identity, lifetimeSeconds = 12 * 3600) =>
    new SignJWT(toClaims(identity))
      .setProtectedHeader({ alg: 'EdDSA', kid: signing.id, typ: 'JWT' })
      .setIssuer(DEMO_ISSUER)
      .setAudience(DEMO_AUDIENCE)
      .setIssuedAt()
      .setJti(randomUUID())
      .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds)
      .sign(signing.key);
}
