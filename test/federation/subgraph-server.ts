/** A real subgraph: @apollo/subgraph behind Apollo Server, or a listener that only pretends, on a free port. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

type SchemaModule = Extract<
  Parameters<typeof buildSubgraphSchema>[0],
  { typeDefs: unknown; resolvers?: unknown }
>;

export interface Subgraph {
  readonly sdl: string;
  /** Type → field → resolver; what is absent is read from the parent. */
  readonly resolvers?: object;
  /** Answers instead of the schema: a subgraph whose word is not good. */
  readonly answers?: RequestListener;
}

export interface RunningSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

export async function serveSubgraph({ sdl, resolvers = {}, answers }: Subgraph): Promise<RunningSubgraph> {
  return answers === undefined ? serveSchema(sdl, resolvers) : serveListener(answers);
}

async function serveSchema(sdl: string, resolvers: object): Promise<RunningSubgraph> {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(sdl), resolvers: resolvers as NonNullable<SchemaModule['resolvers']> },
  ]);
  const server = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return { url, stop: () => server.stop() };
}

async function serveListener(listener: RequestListener): Promise<RunningSubgraph> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
