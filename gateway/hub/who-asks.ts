/**
 * Who asks a hub: a caller, through a superior gateway whose statement about them is believed, or by their own token
 * through a gateway that knows nothing of us. Nobody else is answered anything.
 */
import { TributaryError } from '../../errors/tributary-error.ts';
import { bearerToken } from '../../http/bearer.ts';
import { type AssertionKeys, claimsToBeAssertion, verifyAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';
import { openKeySet } from '../../identity/key-set.ts';
import type { VerifyToken } from '../../identity/token.ts';

export type Asker =
  /** `site` is what the superior's catalog calls this hub. */
  | { readonly kind: 'superior'; readonly identity: Identity; readonly site: string }
  | { readonly kind: 'caller'; readonly identity: Identity };

/** A gateway above this one. */
export interface Superior {
  /** A URL or a file with its public keys. */
  readonly keys: string;
  /** The site that this hub is in its catalog. */
  readonly site: string;
}

/** Throws what is wrong with the proof; of a superior's, not even that. */
export type WhoAsks = (authorization: string | undefined) => Promise<Asker>;

export async function openWhoAsks(
  superiors: readonly Superior[],
  verifyToken: VerifyToken,
): Promise<WhoAsks> {
  const pinned = await Promise.all(
    superiors.map(async ({ site, keys }) => ({ site, keys: await openKeySet(keys) })),
  );
  return async (authorization) => {
    const token = bearerToken(authorization);
    if (claimsToBeAssertion(token)) return statedBy(pinned, token);
    return { kind: 'caller', identity: await verifyToken(token) };
  };
}

async function statedBy(
  pinned: readonly { readonly site: string; readonly keys: AssertionKeys }[],
  token: string,
): Promise<Asker> {
  for (const { site, keys } of pinned) {
    const identity = await verifyAssertion(token, { site, keys }).catch(() => undefined);
    if (identity !== undefined) return { kind: 'superior', identity, site };
  }
  throw new TributaryError('UNAUTHENTICATED', 'A hub believes the statements of its own superiors only.');
}
