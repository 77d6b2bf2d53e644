/** A gateway that can be stopped, and comes back on the port it had. */
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';
import { type RunningGateway, startGateway } from '../../gateway/gateway.ts';
import { keptLogger } from '../leaks/kept-output.ts';
import { type Ask, askGateway } from './ask.ts';

export interface RestartableGateway {
  readonly url: string;
  readonly ask: Ask;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `issuer`: file with the key that tokens are signed with. What is to be undone is added to `closers`. */
export async function openRestartable(
  settings: GatewayConfig,
  issuer: string,
  closers: (() => Promise<unknown>)[],
): Promise<RestartableGateway> {
  const open = (port: number): Promise<RunningGateway> =>
    startGateway({ ...settings, port }, { logger: keptLogger('gateway') });
  let running: RunningGateway | undefined = await open(0);
  const { url } = running;
  const stop = async (): Promise<void> => {
    const stopping = running;
    running = undefined;
    await stopping?.stop();
  };
  closers.push(stop);
  const { ask, stop: stopAsking } = await askGateway(url, issuer);
  closers.push(stopAsking);
  return {
    url,
    ask,
    stop,
    start: async () => {
      running ??= await open(Number(new URL(url).port));
    },
  };
}
