import pg from 'pg';
import { createTestDatabase } from './test-database.ts';

test('a test database is a real, empty PostgreSQL database of its own', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query('select current_database() as name, version()');
  await client.end();
  await database.drop();
  expect(rows[0].name).toBe(database.name);
  expect(rows[0].version).toMatch(/^PostgreSQL 18/);
});
