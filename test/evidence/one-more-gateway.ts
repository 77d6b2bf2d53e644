/** A gateway beside that of a house, with evidence of its own, to be stopped before the house closes. */
import { pino } from 'pino';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { type Ask, askGateway } from '../house/ask.ts';

export interface OneMoreGateway {
  readonly settings: GatewayConfig;
  readonly ask: Ask;
  stop(): Promise<void>;
}

/** `issuer`: file with the key that tokens are signed with. */
export async function oneMoreGateway(
  { evidence, ...rest }: GatewayConfig,
  issuer: string,
  name = 'one-more',
): Promise<OneMoreGateway> {
  const settings = { ...rest, evidence: { ...evidence, name } };
  const gateway = await startGateway(settings, { logger: pino({ level: 'silent' }) });
  const { ask, stop } = await askGateway(gateway.url, issuer);
  return {
    settings,
    ask,
    async stop() {
      await stop();
      await gateway.stop();
    },
  };
}
