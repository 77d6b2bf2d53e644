/** A gateway over the sites of a house, and a way to ask it; closed with the house. */
import { pino } from 'pino';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { type GatewayParts, type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { type Ask, askGateway, type IssueTo } from './ask.ts';

export interface OpenedGateway {
  readonly gateway: RunningGateway;
  readonly ask: Ask;
  readonly token: IssueTo;
}

/** `issuer`: file with the key that tokens are signed with. What is to be undone is added to `closers`. */
export async function openGateway(
  settings: GatewayConfig,
  issuer: string,
  closers: (() => Promise<unknown>)[],
  parts: Partial<GatewayParts> = {},
): Promise<OpenedGateway> {
  const gateway = await startGateway(settings, { logger: pino({ level: 'silent' }), ...parts });
  closers.push(() => gateway.stop());
  const { ask, token, stop } = await askGateway(gateway.url, issuer);
  closers.push(stop);
  return { gateway, ask, token };
}
