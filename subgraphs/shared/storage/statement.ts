/** One statement of a request, ended at the database when the request is over before it. */
import type { Knex } from 'knex';
import { TributaryError } from '../../../errors/tributary-error.ts';
import type { Connection, Connections } from './connections.ts';

/** What can be run: its rows come back. */
export type Statement = Knex.QueryBuilder | Knex.Raw;

/** Throws REQUEST_CANCELLED or SITE_TIMED_OUT, by the signal's reason, when the signal ends the statement. */
export async function runStatement<Row>(
  connections: Connections,
  connection: Connection,
  statement: Statement,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  assertWanted(signal);
  let cancelling: Promise<unknown> | undefined;
  const cancel = (): void => {
    // Should the server refuse, its own statement_timeout ends the statement.
    cancelling = connections.cancel(connection).catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return toRows(await statement.connection(connection));
  } catch (error) {
    assertWanted(signal);
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
    // Nothing else is run before: a cancellation that is still on its way would end it.
    await cancelling;
  }
}

/** Throws what the signal was given for. */
export function assertWanted({ aborted, reason }: AbortSignal): void {
  if (!aborted) return;
  throw reason instanceof TributaryError ? reason : new TributaryError('SITE_TIMED_OUT');
}

/** knex gives the rows of what it built, and the driver's whole result of what was written by hand. */
const toRows = (result: unknown): readonly never[] =>
  (Array.isArray(result)
    ? result
    : (result as { readonly rows: readonly unknown[] }).rows) as readonly never[];
