/** What the chains of a house say, and what verifying them finds. */
import type { EvidenceBody, OperationBody } from '../../evidence/body.ts';
import { evidencePath } from '../../evidence/file/evidence-file.ts';
import { readChainFile } from '../../evidence/file/read-chain.ts';
import { readBody } from '../../evidence/read-body.ts';
import { anchorsIn } from '../../evidence/verify/anchor.ts';
import { printFinding } from '../../evidence/verify/finding.ts';
import { isEntry, type StoredChain } from '../../evidence/verify/stored-chain.ts';
import { verifyChain } from '../../evidence/verify/verify-chain.ts';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { readSiteChain } from '../../subgraphs/site/evidence/read-chain.ts';
import type { House } from '../house/house.ts';

export async function gatewayChain({ evidence }: Pick<GatewayConfig, 'evidence'>): Promise<StoredChain> {
  return { name: evidence.name, stored: await readChainFile(evidencePath(evidence)) };
}

export const siteChain = (house: Pick<House, 'ownerUrl'>, site: string): Promise<StoredChain> =>
  readSiteChain(house.ownerUrl(site), site);

export const bodiesIn = ({ stored }: StoredChain): readonly EvidenceBody[] =>
  stored.filter(isEntry).flatMap(({ body }) => readBody(body) ?? []);

export const operationsIn = (chain: StoredChain): readonly OperationBody[] =>
  bodiesIn(chain).filter((body) => body.kind === 'operation');

export function findingsIn(chains: readonly StoredChain[]): readonly string[] {
  const anchors = chains.flatMap(anchorsIn);
  return chains.flatMap((chain) => verifyChain(chain, anchors).map(printFinding));
}
