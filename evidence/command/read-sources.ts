/** The chains that a command speaks of: gateways' files, and sites' databases under their owner. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { loadGatewayConfig } from '../../gateway/config/gateway-config.ts';
import { loadSiteSettings, type SiteSettings } from '../../subgraphs/site/config.ts';
import { readSiteChain } from '../../subgraphs/site/evidence/read-chain.ts';
import { evidencePath } from '../file/evidence-file.ts';
import { readChainFile } from '../file/read-chain.ts';
import { readBody } from '../read-body.ts';
import { isEntry, type StoredChain } from '../verify/stored-chain.ts';
import type { Sources } from './parse-arguments.ts';

/** A site whose evidence may be read. */
export interface OwnedSite extends SiteSettings {
  readonly ownerUrl: string;
}

/** Throws CONFIGURATION_INVALID for a site whose owner's URL is not written. */
export async function ownedSites(files: readonly string[]): Promise<readonly OwnedSite[]> {
  const sites = (await Promise.all(files.map(loadSiteSettings))).flat();
  return sites.map((site) => {
    const { ownerUrl } = site;
    if (ownerUrl !== undefined) return { ...site, ownerUrl };
    const why = `Site ${site.site}: write its ownerUrl; under databaseUrl evidence is written and never read.`;
    throw new TributaryError('CONFIGURATION_INVALID', why);
  });
}

/** Throws EVIDENCE_INVALID naming the chain that cannot be read. */
export async function readSources({ gateways, sites }: Sources): Promise<readonly StoredChain[]> {
  const ofGateways = await Promise.all(gateways.map(gatewayChain));
  const ofSites: StoredChain[] = [];
  // One after the other: there may be more sites than a server has connections to spare.
  for (const { site, ownerUrl } of await ownedSites(sites)) {
    ofSites.push(await orRefuse(site, readSiteChain(ownerUrl, site)));
  }
  return [...ofGateways, ...ofSites];
}

async function gatewayChain(file: string): Promise<StoredChain> {
  if (/\.ya?ml$/.test(file)) {
    const { evidence } = await loadGatewayConfig(file);
    const stored = await orRefuse(evidence.name, readChainFile(evidencePath(evidence)));
    return { name: evidence.name, stored };
  }
  const stored = await orRefuse(file, readChainFile(file));
  return { name: nameIn(stored) ?? file, stored };
}

/** A file that was copied elsewhere is still the chain that it says it is. */
function nameIn(stored: StoredChain['stored']): string | undefined {
  for (const entry of stored.filter(isEntry)) {
    const name = readBody(entry.body)?.chain;
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The cause may quote a URL with a password. */
export async function orRefuse<Value>(chain: string, reading: Promise<Value>): Promise<Value> {
  return reading.catch((cause: unknown) => {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new TributaryError('EVIDENCE_INVALID', `${chain}: cannot be read (${code})`, {}, { cause });
  });
}
