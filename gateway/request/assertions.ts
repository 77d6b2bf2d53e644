/** Signs what the gateway tells each site about a caller, and uses it again while it is young. */
import { signAssertion } from '../../identity/assertion.ts';
import type { Identity } from '../../identity/identity.ts';
import type { SigningKey } from '../../identity/key-pair.ts';
import type { SiteId } from '../catalog/catalog.ts';

/** Well under the assertion's own life, so that none expires on its way. */
const REUSE_MS = 20_000;
const MAXIMUM_KEPT = 5_000;

export function assertionSigner(signing: SigningKey): (identity: Identity, site: SiteId) => Promise<string> {
  const kept = new Map<string, { readonly until: number; readonly assertion: Promise<string> }>();
  return (identity, site) => {
    const key = JSON.stringify([identity.subject, identity.code, identity.name, site]);
    const known = kept.get(key);
    if (known !== undefined && known.until > Date.now()) return known.assertion;
    if (kept.size >= MAXIMUM_KEPT) kept.clear();
    const assertion = signAssertion(identity, site, signing);
    kept.set(key, { until: Date.now() + REUSE_MS, assertion });
    return assertion;
  };
}
