/** A gateway over the sites of a house, and a way to ask it; closed with the house. */
import { join } from 'node:path';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { type GatewayParts, type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { keptLogger } from '../leaks/kept-output.ts';
import { type Ask, askGateway, type IssueTo } from './ask.ts';

export interface OpenedGateway {
  readonly gateway: RunningGateway;
  readonly ask: Ask;
  readonly token: IssueTo;
}

/** Two gateways never write to one chain. */
const named = new Map<string, number>();

function withOwnEvidence(settings: GatewayConfig): GatewayConfig {
  const { folder, name } = settings.evidence;
  const chain = join(folder, name);
  const count = (named.get(chain) ?? 0) + 1;
  named.set(chain, count);
  return count === 1 ? settings : { ...settings, evidence: { folder, name: `${name}-${count}` } };
}

/** `issuer`: file with the key that tokens are signed with. What is to be undone is added to `closers`. */
export async function openGateway(
  settings: GatewayConfig,
  issuer: string,
  closers: (() => Promise<unknown>)[],
  parts: Partial<GatewayParts> = {},
): Promise<OpenedGateway> {
  const gateway = await startGateway(withOwnEvidence(settings), {
    logger: keptLogger('gateway'),
    ...parts,
  });
  closers.push(() => gateway.stop());
  const { ask, token, stop } = await askGateway(gateway.url, issuer);
  closers.push(stop);
  return { gateway, ask, token };
}
