/** Signs what the gateway tells each site about a caller, and uses it again while it is young. */
import { type AssertionFor, signAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';
import type { SigningKey } from '../../identity/key-pair.ts';
import type { House } from './begin-request.ts';

/** Well under the assertion's own life, so that none expires on its way. */
const REUSE_MS = 10_000;
const MAXIMUM_KEPT = 5_000;
const MOST_HELD = 200;

/** `signing` gives the key of the moment: what a key signed before is not used once there is a newer one. */
export function assertionSigner(signing: () => SigningKey): House['assertionFor'] {
  const kept = new Map<string, { readonly until: number; readonly assertion: Promise<string> }>();
  return (identity, site, { policy, holds }) => {
    const key = signing();
    // An assertion travels in a header: of a site that keeps very much, it says nothing.
    const stated = { site, policy, ...(holds.length <= MOST_HELD && { holds }) };
    const name = nameOf(identity, stated, key);
    const known = kept.get(name);
    if (known !== undefined && known.until > Date.now()) return known.assertion;
    if (kept.size >= MAXIMUM_KEPT) kept.clear();
    const assertion = signAssertion(identity, stated, key);
    kept.set(name, { until: Date.now() + REUSE_MS, assertion });
    return assertion;
  };
}

/** Everything that the assertion says: another token of the same caller may be revoked by itself. */
function nameOf(identity: Identity, { site, policy, holds }: AssertionFor, { id }: SigningKey): string {
  const { subject, code, name, purpose, token } = identity;
  return JSON.stringify([subject, code, name, purpose, token?.id, token?.issuedAt, site, policy, holds, id]);
}
