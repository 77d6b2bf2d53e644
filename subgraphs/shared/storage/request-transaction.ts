/**
 * A request of a site is one transaction: all it reads is of one instant, seen through the caller's scope, and what is
 * written down about it is kept together with it or not at all.
 *
 * Begun by the first statement: a request that reads nothing does not trouble the database. Statements are run one after
 * the other, since a transaction has one connection. Reading happens below a savepoint, in a part of the transaction
 * that may not write and that a failed statement cannot take along.
 */
import type { Knex } from 'knex';
import pg from 'pg';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { Setting } from './barrier/setting.ts';
import { type Connection, connectionsOf, type Result } from './connections.ts';
import { assertWanted, runStatement, type Statement } from './statement.ts';

export type Run = <Row>(statement: Statement) => Promise<readonly Row[]>;

export interface RequestTransaction {
  /** `by` are settings for this statement alone, in the place of the transaction's own. */
  run<Row>(statement: Statement, by?: readonly Setting[]): Promise<readonly Row[]>;
  /**
   * Ends it. `last` may write and is kept with the transaction; it sees the rows as the statements before it did, so
   * what others have committed since is not there for it. Throws when it cannot be kept; then nothing is.
   */
  commit(last?: (run: Run) => Promise<void>): Promise<void>;
  /** Ends it without a trace; does nothing when it has ended. */
  rollback(): Promise<void>;
}

export interface TransactionOptions {
  readonly pool: Knex;
  readonly settings: readonly Setting[];
  /** The tables that are read: nothing is when row-level security is not in force for one of them. */
  readonly tables: readonly string[];
  /** Ends what is running and begins nothing more; the transaction can be committed even so. */
  readonly signal?: AbortSignal;
}

type State =
  | { readonly kind: 'unbegun' }
  | { readonly kind: 'open'; readonly connection: Connection }
  /** The connection is gone, and with it the transaction. */
  | { readonly kind: 'lost'; readonly error: unknown }
  | { readonly kind: 'over' };

const NEVER = new AbortController().signal;

const BELOW = 'SAVEPOINT reads; SET TRANSACTION READ ONLY';
const BACK_BELOW = 'ROLLBACK TO SAVEPOINT reads; SET TRANSACTION READ ONLY';

export function openTransaction({
  pool,
  settings,
  tables,
  signal = NEVER,
}: TransactionOptions): RequestTransaction {
  const connections = connectionsOf(pool);
  const beginning = begin(settings, tables);
  let state: State = { kind: 'unbegun' };
  let ending = false;
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const opened = async (wanted: AbortSignal): Promise<Connection> => {
    if (state.kind === 'open') return state.connection;
    if (state.kind === 'lost') throw state.error;
    const connection = await connections.acquire();
    if (wanted.aborted) {
      await connections.release(connection);
      assertWanted(wanted);
    }
    try {
      assertGuarded(await connection.query(beginning));
    } catch (error) {
      await connections.discard(connection);
      throw error;
    }
    state = { kind: 'open', connection };
    return connection;
  };

  const lose = async (connection: Connection, error: unknown): Promise<void> => {
    state = { kind: 'lost', error };
    await connections.discard(connection);
  };

  const end = async (connection: Connection, command: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    state = { kind: 'over' };
    try {
      const result = await connection.query(command);
      // The server answers a COMMIT of what has failed by rolling it back, and calls that no error.
      if ([result].flat().at(-1)?.command !== command) throw new Error('[BUG] the transaction had failed');
    } catch (error) {
      await connections.discard(connection);
      throw error;
    }
    await connections.release(connection);
  };

  return {
    run: <Row>(statement: Statement, by: readonly Setting[] = []) =>
      inTurn(async () => {
        // A field whose neighbour has failed may still be computed when the answer has left.
        if (ending) throw new TributaryError('REQUEST_CANCELLED');
        assertWanted(signal);
        const connection = await opened(signal);
        try {
          if (by.length > 0) await connection.query(`SAVEPOINT aside; ${setAll(by)}`);
          const rows = await runStatement<Row>(connections, connection, statement, signal);
          if (by.length > 0) await connection.query('ROLLBACK TO SAVEPOINT aside; RELEASE SAVEPOINT aside');
          return rows;
        } catch (error) {
          await connection.query(BACK_BELOW).catch(() => lose(connection, error));
          throw error;
        }
      }),

    commit: (last) => {
      ending = true;
      return inTurn(async () => {
        if (last === undefined) {
          if (state.kind === 'open') await end(state.connection, 'COMMIT');
          return;
        }
        if (state.kind === 'over') throw new Error('[BUG] the transaction is over');
        const connection = await opened(NEVER);
        try {
          await connection.query('RELEASE SAVEPOINT reads');
          await last((statement) => runStatement(connections, connection, statement, NEVER));
        } catch (error) {
          await end(connection, 'ROLLBACK').catch(() => undefined);
          throw error;
        }
        await end(connection, 'COMMIT');
      });
    },

    rollback: () => {
      ending = true;
      return inTurn(async () => {
        if (state.kind === 'open') await end(state.connection, 'ROLLBACK').catch(() => undefined);
      });
    },
  };
}

const begin = (settings: readonly Setting[], tables: readonly string[]): string =>
  [
    'BEGIN ISOLATION LEVEL REPEATABLE READ',
    setAll(settings),
    `SELECT every(row_security_active(to_regclass(quote_ident(tab))::oid)) AS guarded
       FROM unnest(ARRAY[${tables.map(pg.escapeLiteral).join(', ')}]::text[]) AS read (tab)`,
    BELOW,
  ]
    .filter((statement) => statement !== '')
    .join('; ');

const setAll = (settings: readonly Setting[]): string => {
  const calls = settings.map(
    ({ name, value }) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  return calls.length === 0 ? '' : `SELECT ${calls.join(', ')}`;
};

/** Throws when row-level security passes by this role, or a table: then what is read would be everybody's rows. */
function assertGuarded(results: Result | readonly Result[]): void {
  const answered = [results].flat().flatMap(({ rows }) => rows);
  // Nothing is said of tables that are not there.
  if (answered.some(({ guarded }) => guarded === false)) {
    throw new TributaryError('CONFIGURATION_INVALID', 'Row-level security is not in force for what is read.');
  }
}
