/** Our gateway with everything that stands around it, over subgraphs that are not fragmented, behind HTTP. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startGateway } from '../../gateway/gateway.ts';
import { type Ask, askGateway, type IssueTo } from '../house/ask.ts';
import { type GatewayLimits, gatewaySettings } from '../house/gateway-settings.ts';
import { makeKeys } from '../house/keys.ts';
import { keptLogger } from '../leaks/kept-output.ts';
import type { RunningSource } from './running-subgraphs.ts';

export interface OurGateway {
  readonly url: string;
  readonly ask: Ask;
  readonly token: IssueTo;
  stop(): Promise<void>;
}

const DEPLOYMENT = join(import.meta.dirname, 'deployment');

export async function openOurGateway(
  sources: readonly RunningSource[],
  limits: Partial<GatewayLimits> = {},
): Promise<OurGateway> {
  const directory = await mkdtemp(join(tmpdir(), `tributary-federation-${process.pid}-`));
  const remove = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const keys = await makeKeys(directory);
    const subgraphs = await Promise.all(
      sources.map(async ({ name, sdl, url }) => {
        const file = join(directory, `${name}.graphql`);
        await writeFile(file, sdl);
        return { name, sdl: [file], url };
      }),
    );
    const settings = gatewaySettings({
      deployment: DEPLOYMENT,
      subgraphs: [],
      added: [],
      sites: {},
      keys,
      limits,
    });
    const gateway = await startGateway({ ...settings, subgraphs }, { logger: keptLogger('gateway') });
    const { ask, token, stop } = await askGateway(gateway.url, keys.issuer);
    return {
      url: gateway.url,
      ask,
      token,
      async stop() {
        await stop();
        await gateway.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
