/** Apollo's gateway as it comes, without our own subgraph `sites`. */
import '../../gateway/config/no-telemetry.ts';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { pino } from 'pino';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import type { RunningSource } from './running-subgraphs.ts';

const logger = pino({ level: 'silent' });

export interface PlainGateway {
  ask(
    document: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly data: unknown; readonly errors: readonly unknown[] }>;
  stop(): Promise<void>;
}

export async function openPlainGateway(sources: readonly RunningSource[]): Promise<PlainGateway> {
  const gateway = new ApolloGateway({ supergraphSdl: composeSupergraph(sources), logger });
  const server = new ApolloServer({ gateway, logger, stopOnTerminationSignals: false });
  await server.start();
  return {
    async ask(query, variables) {
      const { body } = await server.executeOperation({ query, variables: { ...variables } });
      if (body.kind !== 'single') throw new Error('an answer in several parts was not asked for');
      const { data = null, errors = [] } = body.singleResult;
      // As it would arrive: Apollo's own objects have no prototype.
      return { data: JSON.parse(JSON.stringify(data)), errors };
    },
    stop: () => server.stop(),
  };
}
