/** A site's own connections to its own database: few, looked at before they are used, each statement with a deadline. */
import knex, { type Knex } from 'knex';
import type pg from 'pg';
import { readColumn } from './column-types.ts';

export interface PoolOptions {
  readonly url: string;
  /** Names the connections in pg_stat_activity. */
  readonly name: string;
  readonly size: number;
  readonly statementTimeoutMs: number;
  /** What must be true of a connection before anybody has it. */
  readonly check?: (connection: pg.Client) => Promise<void>;
}

/** Making a connection costs more than most statements, so one is kept between the questions of a person. */
const IDLE_MS = 300_000;

export function openPool({ url, name, size, statementTimeoutMs, check }: PoolOptions): Knex {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: name,
      statement_timeout: statementTimeoutMs,
      types: { getTypeParser: readColumn },
    },
    // None before it is needed: many sites may share one server, as in a demonstration.
    pool: {
      min: 0,
      max: size,
      idleTimeoutMillis: IDLE_MS,
      ...(check && { afterCreate: checked(check) }),
    },
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

/** A connection that does not pass is closed, and whoever waits for one hears why. */
const checked =
  (check: (connection: pg.Client) => Promise<void>) =>
  (connection: pg.Client, done: (error: unknown, connection: pg.Client) => void): void => {
    check(connection).then(
      () => done(undefined, connection),
      async (error: unknown) => {
        await connection.end().catch(() => undefined);
        done(error, connection);
      },
    );
  };
