/** Loads what all requests share: codes, policy, catalog, keys. What does not fit together is refused here, not later. */
import { loadCodeSchemes } from '../codes/load.ts';
import { readSecret } from '../documents/read-secret.ts';
import { type Log, SILENT } from '../following/announce.ts';
import { assertDemoAllowed, DEMO_ISSUER } from '../identity/demo-issuer.ts';
import { openKeySet } from '../identity/key-set.ts';
import { openRevocations } from '../identity/revocations.ts';
import { followSigningKeys } from '../identity/signing-keys.ts';
import { tokenVerifier } from '../identity/token.ts';
import { DEFAULT_TRUST } from '../identity/trust-settings.ts';
import type { Entities } from '../policy/check/entities.ts';
import { followPolicy } from '../policy/follow-policy.ts';
import { type CatalogStore, heldCatalog } from './catalog/store.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { explainAccess } from './explain-access.ts';
import { openCatalog } from './open-catalog.ts';
import { cursorSeal } from './plan/page/cursor-seal.ts';
import { policyWorld } from './policy-world.ts';
import { assertionSigner } from './request/assertions.ts';
import type { House } from './request/begin-request.ts';

/** A house whose policy, keys and revocations are followed until it is left; evidence is kept by who serves it. */
export interface OpenedHouse extends Omit<House, 'evidence' | 'refusals'> {
  leave(): void;
}

/**
 * `entities`: what the schema has for the policy to speak of. Without a store to follow, the house keeps the catalog that its
 * configuration speaks of now.
 */
export async function openHouse(
  config: GatewayConfig,
  entities: Entities,
  health: House['health'],
  catalogs?: CatalogStore,
  log: Log = SILENT,
): Promise<OpenedHouse> {
  // Whoever has the demo's key is whoever they like, with or without a page that hands out tokens.
  if (config.demo !== undefined || config.identity.issuer === DEMO_ISSUER)
    assertDemoAllowed(process.env.NODE_ENV);
  const { deployment, identity } = config;
  const trust = { ...DEFAULT_TRUST, ...config.trust };
  const { maximumAgeSeconds } = trust;
  const schemes = await loadCodeSchemes(deployment);
  const store = catalogs ?? heldCatalog(await openCatalog(config));
  const cursors = cursorSeal(await readSecret(config.cursorSecret));
  const world = await policyWorld(deployment, schemes, entities);
  const policy = await followPolicy({ deployment, schemes, world, maximumAgeSeconds, log });
  const keys = await openKeySet(identity.keys, { name: 'keys of the issuer', trust, log });
  const revocations = await openRevocations(identity.revocations, { maximumAgeSeconds, log });
  const signing = await followSigningKeys(config.assertionKey, { log });
  return {
    health,
    verifyToken: tokenVerifier(identity, keys),
    revocations,
    policy,
    schemes,
    catalog: () => store.current(),
    mayExplain: explainAccess(config.explain, policy.last().identityScheme.space),
    cursors,
    limits: config.limits,
    assertionFor: assertionSigner(signing.current),
    leave() {
      for (const source of [policy, keys, revocations, signing]) source.stop();
    },
  };
}
