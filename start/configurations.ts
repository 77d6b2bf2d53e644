/** Writes the configuration files that the sites and the gateway are started from, just as an operator would. */
import { chmod, writeFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { DEMO_AUDIENCE, DEMO_ISSUER } from '../identity/demo-issuer.ts';
import {
  CURSOR_SECRET,
  EVIDENCE_SECRET,
  GATEWAY_KEY,
  ISSUER_KEY,
  publicKeysOf,
  REVOCATIONS,
} from './keys.ts';
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
  const sites = [...databases].map(([site, databaseUrl]) => ({ site, databaseUrl }));
  await writeForOwner(sitesConfig, { ...sharedBySites(options), sites });
}

/** The same sites as their owner has them, who may read what they write down (`npm run audit`). */
export async function writeAuditConfig(
  { auditConfig }: Places,
  options: StartOptions,
  databases: ReadonlyMap<string, string>,
  ownerUrlOf: (site: string) => string,
): Promise<void> {
  const sites = [...databases].map(([site, databaseUrl]) => ({
    site,
    databaseUrl,
    ownerUrl: ownerUrlOf(site),
  }));
  await writeForOwner(auditConfig, { ...sharedBySites(options), sites });
}

const sharedBySites = (options: StartOptions) => ({
  deployment: options.deployment.directory,
  subgraphs: subgraphsOf(options),
  gatewayKeys: publicKeysOf(GATEWAY_KEY),
  revocations: REVOCATIONS,
  evidence: { secret: EVIDENCE_SECRET },
});

async function writeForOwner(file: string, document: object): Promise<void> {
  await writeFile(file, stringify(document), { mode: 0o600 });
  await chmod(file, 0o600);
}

export async function writeGatewayConfig(
  { gatewayConfig, evidence }: Places,
  options: StartOptions,
  sites: Readonly<Record<string, string>>,
): Promise<void> {
  const document = {
    deployment: options.deployment.directory,
    ...(options.allocation !== 'default' && { allocation: options.allocation }),
    port: options.port,
    sites,
    subgraphs: subgraphFiles(subgraphsOf(options)),
    identity: {
      issuer: DEMO_ISSUER,
      audience: DEMO_AUDIENCE,
      keys: publicKeysOf(ISSUER_KEY),
      revocations: REVOCATIONS,
    },
    demo: { signingKey: ISSUER_KEY },
    assertionKey: GATEWAY_KEY,
    cursorSecret: CURSOR_SECRET,
    evidence: { folder: evidence, name: 'gateway' },
    explain: 'everyone',
    // All sites share two processors with everything else here; in the field each has its own.
    limits: { siteDeadlineMs: 5_000 },
  };
  await writeFile(gatewayConfig, stringify(document));
}
