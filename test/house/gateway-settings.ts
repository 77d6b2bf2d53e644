/** The configuration of a house's gateway: that of a real one, on a free port. */
import { dirname, join } from 'node:path';
import { DEFAULT_LIMITS, type GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { DEMO_AUDIENCE, DEMO_ISSUER } from '../../identity/demo-issuer.ts';
import { type AddedSubgraph, sdlFilesOf } from './added-subgraph.ts';
import type { HouseKeys } from './keys.ts';

export type GatewayLimits = GatewayConfig['limits'];

const LIMITS: GatewayLimits = {
  ...DEFAULT_LIMITS,
  // A busy machine must not make a test fail.
  siteDeadlineMs: 40_000,
};

const SUBGRAPHS = join(import.meta.dirname, '..', '..', 'subgraphs');

export interface GatewayParts {
  readonly deployment: string;
  /** Names of the project's own. */
  readonly subgraphs: readonly string[];
  readonly added: readonly AddedSubgraph[];
  readonly sites: Readonly<Record<string, string>>;
  readonly keys: HouseKeys;
  readonly limits: Partial<GatewayLimits>;
  /** Whose tokens it believes, where that is not the house's issuer. */
  readonly identity?: Partial<GatewayConfig['identity']> | undefined;
  readonly trust?: GatewayConfig['trust'];
  readonly siteTls?: GatewayConfig['siteTls'];
  /** Everybody when absent. */
  readonly explain?: GatewayConfig['explain'];
}

export function gatewaySettings(parts: GatewayParts): GatewayConfig {
  const { deployment, subgraphs, added, sites, keys, limits, explain = 'everyone' } = parts;
  return {
    deployment,
    host: '127.0.0.1',
    port: 0,
    sites,
    subgraphs: [
      ...subgraphs.map((name) => ({
        name,
        sdl: [join(SUBGRAPHS, 'shared', 'fragments.graphql'), join(SUBGRAPHS, name, 'schema.graphql')],
      })),
      ...added.map((one) => ({ name: one.subgraph.name, sdl: [...sdlFilesOf(one)] })),
    ],
    identity: { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: keys.issuerPublic, ...parts.identity },
    ...(parts.trust && { trust: parts.trust }),
    ...(parts.siteTls && { siteTls: parts.siteTls }),
    assertionKey: keys.gateway,
    cursorSecret: keys.cursorSecret,
    evidence: { folder: join(dirname(keys.gateway), 'evidence'), name: 'gateway' },
    explain,
    limits: { ...LIMITS, ...limits },
  };
}
