/** What a caller asks for, as they say with each request: a purpose of the policy or none, and never one of a token's. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Identity } from '../../identity/identity.ts';
import type { Policy } from '../../policy/policy.ts';

/** Throws PURPOSE_UNKNOWN naming those there are. */
export function withPurpose(
  { purpose: _, ...identity }: Identity,
  purpose: string | undefined,
  { purposes }: Pick<Policy, 'purposes'>,
): Identity {
  if (purpose === undefined) return identity;
  if (purposes.has(purpose)) return { ...identity, purpose };
  const known = [...purposes.keys()].join(', ');
  throw new TributaryError(
    'PURPOSE_UNKNOWN',
    known === '' ? 'The policy speaks of no purposes.' : `There is no such purpose; there are ${known}.`,
  );
}
