/** Hive Gateway in a process of its own: `hive-server.ts <supergraph file>`, until its standard input ends. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway';

const [, , file = ''] = process.argv;

// What its own documentation gives for a supergraph file and a header to hand on: it is told nothing of us.
const gateway = createGatewayRuntime({
  supergraph: await readFile(file, 'utf8'),
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      return { authorization: request.headers.get('authorization') ?? '' };
    },
  },
  logging: false,
});
const server = createServer(gateway).listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.stdin.once('end', () => process.exit(0)).resume();
