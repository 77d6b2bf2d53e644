/** Loads what all requests share: codes, policy, catalog, keys. What does not fit together is refused here, not later. */
import { readFile } from 'node:fs/promises';
import { loadCodeSchemes } from '../codes/load.ts';
import { TributaryError } from '../errors/tributary-error.ts';
import { assertDemoAllowed, DEMO_ISSUER } from '../identity/demo-issuer.ts';
import { loadSigningKey } from '../identity/key-pair.ts';
import { tokenVerifier } from '../identity/token.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import { type CatalogStore, heldCatalog } from './catalog/store.ts';
import type { GatewayConfig } from './config/gateway-config.ts';
import { explainAccess } from './explain-access.ts';
import { openCatalog } from './open-catalog.ts';
import { cursorSeal } from './plan/page/cursor-seal.ts';
import { assertionSigner } from './request/assertions.ts';
import type { House } from './request/begin-request.ts';

/**
 * `entities`: the relations that the schema has. Without a store to follow, the house keeps the catalog that its
 * configuration speaks of now.
 */
export async function openHouse(
  config: GatewayConfig,
  entities: readonly string[],
  health: House['health'],
  catalogs?: CatalogStore,
): Promise<House> {
  // Whoever has the demo's key is whoever they like, with or without a page that hands out tokens.
  if (config.demo !== undefined || config.identity.issuer === DEMO_ISSUER)
    assertDemoAllowed(process.env.NODE_ENV);
  const schemes = await loadCodeSchemes(config.deployment);
  const policy = await loadPolicy(config.deployment, schemes);
  assertRelations(policy, entities);
  const store = catalogs ?? heldCatalog(await openCatalog(config));
  return {
    health,
    verifyToken: await tokenVerifier(config.identity),
    policy,
    schemes,
    catalog: () => store.current(),
    mayExplain: explainAccess(config.explain, policy.identityScheme.space),
    cursors: cursorSeal(await readSecret(config.cursorSecret)),
    limits: config.limits,
    assertionFor: assertionSigner(await loadSigningKey(config.assertionKey)),
  };
}

/** A misspelt relation would take rights away without a word. */
function assertRelations(policy: Policy, entities: readonly string[]): void {
  for (const { id, relations } of policy.rules) {
    const unknown = relations.find((relation) => !entities.includes(relation));
    if (unknown !== undefined) {
      throw new TributaryError('POLICY_INVALID', `Rule ${id} speaks of ${unknown}, which no subgraph has.`);
    }
  }
}

const MINIMUM_SECRET_BYTES = 32;

async function readSecret(file: string): Promise<Buffer> {
  const secret = await readFile(file).catch((cause: unknown) => {
    throw new TributaryError('CONFIGURATION_INVALID', `${file}: the secret cannot be read`, {}, { cause });
  });
  if (secret.length >= MINIMUM_SECRET_BYTES) return secret;
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `${file}: a secret has at least ${MINIMUM_SECRET_BYTES} bytes`,
  );
}
