/** Who asks a site: the gateway's assertion in the Authorization header, or nobody. */
import type { Log } from '../../following/announce.ts';
import { type Stated, verifyAssertion } from '../../identity/assertion.ts';
import { type KeySet, openKeySet } from '../../identity/key-set.ts';
import { openRevocations, type Revocations } from '../../identity/revocations.ts';
import { DEFAULT_TRUST, type TrustSettings } from '../../identity/trust-settings.ts';

/**
 * Throws UNAUTHENTICATED for every token that is not a valid assertion for this site; what else is wrong is told to
 * a gateway that is believed. `policy` is the version of the site's own.
 */
export type Authenticate = (token: string, policy: string) => Promise<Stated>;

/** Whom the sites of a process believe, and of whom they no longer believe it. */
export interface Believed {
  readonly keys: KeySet;
  readonly revocations: Revocations;
  stop(): void;
}

export interface BelievedOptions {
  /** JWKS file of the gateways. */
  readonly gatewayKeys: string;
  readonly revocations?: string | undefined;
  readonly trust?: Partial<TrustSettings> | undefined;
  readonly log?: Log;
}

/** Throws CONFIGURATION_INVALID. */
export async function openBelieved({ gatewayKeys, log, ...options }: BelievedOptions): Promise<Believed> {
  const trust = { ...DEFAULT_TRUST, ...options.trust };
  const { maximumAgeSeconds } = trust;
  const keys = await openKeySet(gatewayKeys, { name: 'keys of the gateways', trust, log });
  const revocations = await openRevocations(options.revocations, { maximumAgeSeconds, log });
  return {
    keys,
    revocations,
    stop() {
      keys.stop();
      revocations.stop();
    },
  };
}

/** A gateway may keep an assertion for a moment, so whoever was revoked meanwhile is found here. */
export const assertionAuthenticator =
  (site: string, { keys, revocations }: Pick<Believed, 'keys' | 'revocations'>): Authenticate =>
  async (token, policy) => {
    const stated = await verifyAssertion(token, { site, policy, keys });
    revocations.assertGood(stated.identity);
    return stated;
  };
