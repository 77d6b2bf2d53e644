/** A federation gateway that knows nothing of sites, over the subgraphs of a hub: Hive Gateway, as it comes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { GatewayConfig } from '../../gateway/config/gateway-config.ts';

export interface HiveGateway {
  readonly url: string;
  close(): Promise<void>;
}

/** `hub`: URL under which its subgraphs are asked. */
export async function openHiveGateway(
  subgraphs: GatewayConfig['subgraphs'],
  hub: string,
): Promise<HiveGateway> {
  const directory = await mkdtemp(join(tmpdir(), 'tributary-hive-'));
  const supergraph = join(directory, 'supergraph.graphql');
  await writeFile(supergraph, await compose(subgraphs, hub));
  const server = spawn(
    process.execPath,
    ['--no-warnings', join(import.meta.dirname, 'hive-server.ts'), supergraph],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  return {
    url,
    async close() {
      const ended = once(server, 'exit');
      server.stdin.end();
      await ended;
      await rm(directory, { recursive: true });
    },
  };
}

/** By Apollo's composition, as any owner of federation subgraphs does it. */
async function compose(subgraphs: GatewayConfig['subgraphs'], hub: string): Promise<string> {
  const services = await Promise.all(
    subgraphs.map(async ({ name, sdl }) => {
      const texts = await Promise.all(sdl.map((file) => readFile(file, 'utf8')));
      return { name, url: `${hub}/${name}`, typeDefs: parse(texts.join('\n')) };
    }),
  );
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
