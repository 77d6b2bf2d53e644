/** The connections of a pool, lent one by one: what knex's client can do and its types leave open. */
import type { Knex } from 'knex';

/** One connection to the database, at most one statement at a time. */
export interface Connection {
  query(text: string): Promise<Result | readonly Result[]>;
  end(): Promise<void>;
}

export interface Result {
  readonly command: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Connections {
  acquire(): Promise<Connection>;
  /** For the next one: whoever gives it back has ended the transaction. */
  release(connection: Connection): Promise<void>;
  /** Nobody shall have it again. */
  discard(connection: Connection): Promise<void>;
  /** Ends what the connection runs; asks the server over another one, so it works when the pool is exhausted. */
  cancel(connection: Connection): Promise<unknown>;
}

interface PoolClient {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  cancelQuery(connection: Connection): Promise<unknown>;
}

export function connectionsOf(pool: Knex): Connections {
  const client: PoolClient = pool.client;
  const release = (connection: Connection): Promise<void> => client.releaseConnection(connection);
  return {
    acquire: () => client.acquireConnection(),
    release,
    discard: async (connection) => {
      // The pool looks for this mark before it lends a connection; ending it takes the transaction from the server now.
      Object.assign(connection, { __knex__disposed: 'left in a transaction' });
      connection.end().catch(() => undefined);
      await release(connection);
    },
    cancel: (connection) => client.cancelQuery(connection),
  };
}
