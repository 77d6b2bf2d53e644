/**
 * Who asks a hub: a caller, through a superior gateway whose statement about them is believed, or by their own token
 * through a gateway that knows nothing of us. Nobody else is answered anything.
 */
import { TributaryError } from '../../errors/tributary-error.ts';
import { bearerToken } from '../../http/bearer.ts';
import { claimsToBeAssertion, verifyAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';
import { type KeySet, type KeySetOptions, openKeySet } from '../../identity/key-set.ts';
import type { House } from '../request/begin-request.ts';

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

export interface WhoAsks {
  /** `policy`: the version of ours. Throws what is wrong with the proof; of a stranger's statement, not even that. */
  whoAsks(authorization: string | undefined, policy: string): Promise<Asker>;
  close(): void;
}

export async function openWhoAsks(
  superiors: readonly Superior[],
  house: Pick<House, 'verifyToken' | 'revocations'>,
  options: Pick<KeySetOptions, 'trust' | 'log'> = {},
): Promise<WhoAsks> {
  const pinned = await Promise.all(
    superiors.map(async ({ site, keys }) => ({
      site,
      keys: await openKeySet(keys, { name: `keys of the superior of ${site}`, ...options }),
    })),
  );
  return {
    async whoAsks(authorization, policy) {
      const token = bearerToken(authorization);
      const asker: Asker = claimsToBeAssertion(token)
        ? await statedBy(pinned, token, policy)
        : { kind: 'caller', identity: await house.verifyToken(token) };
      house.revocations.assertGood(asker.identity);
      return asker;
    },
    close() {
      for (const { keys } of pinned) keys.stop();
    },
  };
}

async function statedBy(
  pinned: readonly { readonly site: string; readonly keys: KeySet }[],
  token: string,
  policy: string,
): Promise<Asker> {
  for (const { site, keys } of pinned) {
    const stated = await verifyAssertion(token, { site, policy, keys }).catch((error: unknown) => {
      // What a superior of ours hears is said to it alone.
      if (error instanceof TributaryError && error.code === 'UNAUTHENTICATED') return undefined;
      throw error;
    });
    // What is kept below it, a hub knows by its own catalog.
    if (stated !== undefined) return { kind: 'superior', identity: stated.identity, site };
  }
  throw new TributaryError('UNAUTHENTICATED', 'A hub believes the statements of its own superiors only.');
}
