/** A site's own connections to its own database: few, read-only, each statement with a deadline. */
import knex, { type Knex } from 'knex';
import { readColumn } from './column-types.ts';

export interface PoolOptions {
  readonly url: string;
  /** Names the connections in pg_stat_activity. */
  readonly name: string;
  readonly size: number;
  readonly statementTimeoutMs: number;
}

/** Making a connection costs more than most statements, so one is kept between the questions of a person. */
const IDLE_MS = 300_000;

export function openPool({ url, name, size, statementTimeoutMs }: PoolOptions): Knex {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: name,
      statement_timeout: statementTimeoutMs,
      options: '-c default_transaction_read_only=on',
      types: { getTypeParser: readColumn },
    },
    // None before it is needed: many sites may share one server, as in a demonstration.
    pool: { min: 0, max: size, idleTimeoutMillis: IDLE_MS },
    acquireConnectionTimeout: statementTimeoutMs,
    // knex writes hosts and ports; what fails is thrown as well, and logged without them.
    log: {
      warn: () => undefined,
      error: () => undefined,
      deprecate: () => undefined,
      debug: () => undefined,
    },
  });
}
