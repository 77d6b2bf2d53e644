/** One statement of a request, ended at the database when the request is over before it. */
import type { Knex } from 'knex';
import { TributaryError } from '../../../errors/tributary-error.ts';

/** What knex's client can do and its types leave open. */
interface Connections {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  /** Asks the server over a connection of its own, so it works when the pool is exhausted. */
  cancelQuery(connection: object): Promise<unknown>;
}

/**
 * Throws REQUEST_CANCELLED or SITE_TIMED_OUT, by the signal's reason, when the signal ends the statement.
 *
 * A statement that waits for a connection is not begun any more once the signal is given.
 */
export async function runStatement<Row>(
  pool: Knex,
  statement: Knex.QueryBuilder,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const connections: Connections = pool.client;
  assertWanted(signal);
  const connection = await connections.acquireConnection();
  let cancelling: Promise<unknown> | undefined;
  const cancel = (): void => {
    // Should the server refuse, its own statement_timeout ends the statement.
    cancelling = connections.cancelQuery(connection).catch(() => undefined);
  };
  try {
    assertWanted(signal);
    signal.addEventListener('abort', cancel, { once: true });
    return await statement.connection(connection);
  } catch (error) {
    assertWanted(signal);
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
    // Given back only now: a cancellation that is still on its way would end somebody else's statement.
    await cancelling;
    await connections.releaseConnection(connection);
  }
}

function assertWanted({ aborted, reason }: AbortSignal): void {
  if (!aborted) return;
  throw reason instanceof TributaryError ? reason : new TributaryError('SITE_TIMED_OUT');
}
