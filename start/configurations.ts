/** Writes the configuration files that the sites and the gateway are started from, just as an operator would. */
import { chmod, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { DEMO_AUDIENCE, DEMO_ISSUER } from '../identity/demo-issuer.ts';
import { CURSOR_SECRET, GATEWAY_KEY, ISSUER_KEY, publicKeysOf } from './keys.ts';
import type { StartOptions } from './options.ts';
import type { Places } from './places.ts';
import { subgraphFiles } from './subgraph-files.ts';

const subgraphsOf = ({ deployment }: StartOptions): readonly string[] => deployment.subgraphs;

/** `databases`: site → URL under the site's own role. The file holds passwords, so only its owner may read it. */
export async function writeSitesConfig(
  { sitesConfig }: Places,
  options: StartOptions,
  databases: ReadonlyMap<string, string>,
): Promise<void> {
  const document = {
    deployment: options.deployment.directory,
    subgraphs: subgraphsOf(options),
    gatewayKeys: publicKeysOf(GATEWAY_KEY),
    sites: [...databases].map(([site, databaseUrl]) => ({ site, databaseUrl })),
  };
  await writeFile(sitesConfig, stringify(document), { mode: 0o600 });
  await chmod(sitesConfig, 0o600);
}

export async function writeGatewayConfig(
  { gatewayConfig }: Places,
  options: StartOptions,
  sites: Readonly<Record<string, string>>,
): Promise<void> {
  const document = {
    deployment: options.deployment.directory,
    ...(options.allocation !== 'default' && { allocation: options.allocation }),
    port: options.port,
    sites,
    subgraphs: subgraphFiles(subgraphsOf(options)),
    identity: { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: publicKeysOf(ISSUER_KEY) },
    demo: { signingKey: ISSUER_KEY },
    assertionKey: GATEWAY_KEY,
    cursorSecret: CURSOR_SECRET,
    explain: 'everyone',
    // All sites share two processors with everything else here; in the field each has its own.
    limits: { siteDeadlineMs: 5_000 },
  };
  await writeFile(gatewayConfig, stringify(document));
}
