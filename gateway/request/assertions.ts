/** Signs what the gateway tells each site about a caller, and uses it again while it is young. */
import { signAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';
import type { SigningKey } from '../../identity/key-pair.ts';
import type { SiteId } from '../catalog/catalog.ts';
import type { House } from './begin-request.ts';

/** Well under the assertion's own life, so that none expires on its way. */
const REUSE_MS = 10_000;
const MAXIMUM_KEPT = 5_000;

/** `signing` gives the key of the moment: what a key signed before is not used once there is a newer one. */
export function assertionSigner(signing: () => SigningKey): House['assertionFor'] {
  const kept = new Map<string, { readonly until: number; readonly assertion: Promise<string> }>();
  return (identity, site, policy) => {
    const key = signing();
    const name = nameOf(identity, site, policy, key);
    const known = kept.get(name);
    if (known !== undefined && known.until > Date.now()) return known.assertion;
    if (kept.size >= MAXIMUM_KEPT) kept.clear();
    const assertion = signAssertion(identity, { site, policy }, key);
    kept.set(name, { until: Date.now() + REUSE_MS, assertion });
    return assertion;
  };
}

/** Everything that the assertion says: another token of the same caller may be revoked by itself. */
function nameOf(identity: Identity, site: SiteId, policy: string, { id }: SigningKey): string {
  const { subject, code, name, purpose, token } = identity;
  return JSON.stringify([subject, code, name, purpose, token?.id, token?.issuedAt, site, policy, id]);
}
