/** Ports of this machine: one that is free, or the news that a wanted one is not. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { TributaryError } from '../errors/tributary-error.ts';

export async function freePort(): Promise<number> {
  return probe(0);
}

/** Throws CONFIGURATION_INVALID before minutes are spent on data that could then not be served. */
export async function assertPortFree(port: number): Promise<void> {
  try {
    await probe(port);
  } catch (cause) {
    const why = `Port ${port} is taken; choose another with --port N.`;
    throw new TributaryError('CONFIGURATION_INVALID', why, {}, { cause });
  }
}

async function probe(wanted: number): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
