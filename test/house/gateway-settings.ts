/** The configuration of a house's gateway: that of a real one, on a free port. */
import { join } from 'node:path';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { DEMO_AUDIENCE, DEMO_ISSUER } from '../../identity/demo-issuer.ts';
import type { HouseKeys } from './keys.ts';

export type GatewayLimits = GatewayConfig['limits'];

const LIMITS: GatewayLimits = {
  siteDeadlineMs: 10_000,
  siteAnswerBytes: 16 * 1024 * 1024,
  connectionsPerSite: 8,
  requestBytes: 256 * 1024,
  pageSize: 20,
  maximumPageSize: 500,
};

const SUBGRAPHS = join(import.meta.dirname, '..', '..', 'subgraphs');

export function gatewaySettings(
  deployment: string,
  subgraphs: readonly string[],
  sites: Readonly<Record<string, string>>,
  keys: HouseKeys,
  limits: Partial<GatewayLimits> = {},
): GatewayConfig {
  return {
    deployment,
    host: '127.0.0.1',
    port: 0,
    sites,
    subgraphs: subgraphs.map((name) => ({
      name,
      sdl: [join(SUBGRAPHS, 'shared', 'fragments.graphql'), join(SUBGRAPHS, name, 'schema.graphql')],
    })),
    identity: { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: keys.issuerPublic },
    assertionKey: keys.gateway,
    cursorSecret: keys.cursorSecret,
    limits: { ...LIMITS, ...limits },
  };
}
