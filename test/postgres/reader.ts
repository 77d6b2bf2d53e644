/** A role as a site has one: it reads what is guarded, owns nothing, and cannot pass by row-level security. */
import { randomBytes } from 'node:crypto';
import { runSql } from './run-sql.ts';

export interface Reader {
  /** The same database for this role. */
  urlOf(database: { readonly url: string }): string;
  /** When the databases are gone. */
  drop(): Promise<void>;
}

/** `url` is the server's, as its administrator: of any database. Migrations grant to `tributary_reader`. */
export async function createReader({ url }: { readonly url: string }): Promise<Reader> {
  const role = `reader_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const admin = Object.assign(new URL(url), { pathname: '/postgres' }).href;
  await runSql(
    admin,
    // A cheap hash: the password lives as long as the test.
    `SET scram_iterations = 256;
     CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}';
     GRANT tributary_reader TO ${role}`,
  );
  return {
    urlOf: (database) => Object.assign(new URL(database.url), { username: role, password }).href,
    drop: () => runSql(admin, `DROP ROLE ${role}`),
  };
}
