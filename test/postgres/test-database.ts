/** A fresh, empty database on the test run's server. */
import { randomBytes } from 'node:crypto';
import { ADMIN_URL } from './admin-url.ts';
import { runSql } from './run-sql.ts';

export interface TestDatabase {
  readonly url: string;
  readonly name: string;
  drop(): Promise<void>;
}

export async function createTestDatabase(
  options: { readonly template?: string } = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(
    `CREATE DATABASE ${name}${options.template ? ` TEMPLATE ${options.template} STRATEGY FILE_COPY` : ''}`,
  );
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

function adminUrl(): string {
  const url = process.env[ADMIN_URL];
  if (url === undefined) throw new Error(`${ADMIN_URL} is not set: run the tests with npm test`);
  return url;
}

const asAdmin = (statement: string): Promise<void> => runSql(adminUrl(), statement);
