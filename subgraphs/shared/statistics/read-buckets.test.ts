import knex, { type Knex } from 'knex';
import { parsePattern } from '../../../codes/pattern.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/postgres/test-database.ts';
import { all } from '../filter/condition.ts';
import type { Relation } from '../scope/relation.ts';
import { type Door, openDoor } from '../storage/door.ts';
import { openPool } from '../storage/pool.ts';
import { openTransaction, type RequestTransaction } from '../storage/request-transaction.ts';
import { columnValue } from './dimension.ts';
import { countOfRows, greatestOf, sumOf } from './measure.ts';
import { MOST_GROUPS, readGroups, readWhole } from './read-buckets.ts';

const RELATION: Relation = { entity: 'Thing', table: 'thing', place: 'code', scheme: 'ThingCode' };

let database: TestDatabase;
let owner: Knex;
let pool: Knex;
let transaction: RequestTransaction;
let door: Door;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = knex({ client: 'pg', connection: database.url, pool: { min: 0, max: 1 } });
  await owner.raw(
    `
    CREATE TABLE thing AS SELECT lpad(n::text, 6, '0') AS code, n FROM generate_series(1, ?::int) AS n`,
    [MOST_GROUPS + 1],
  );
  pool = openPool({ url: database.url, name: 'test', size: 1, statementTimeoutMs: 60_000 });
  transaction = openTransaction({ pool, settings: [], tables: [] });
  const visible = () => [parsePattern('??????', 6)];
  door = openDoor({ transaction, schemes: new Map(), scope: { visible, counted: visible } });
});

afterAll(async () => {
  await transaction.rollback();
  await pool.destroy();
  await owner.destroy();
  await database.drop();
});

const request = (condition = 'true') => ({
  relation: RELATION,
  filter: all((rows) => rows.whereRaw(condition)),
  measures: { count: countOfRows },
});

test('as many groups as a site gives are given', async () => {
  const groups = await readGroups(door, request(`n <= ${MOST_GROUPS}`), [columnValue('code')]);
  expect(groups).toHaveLength(MOST_GROUPS);
  expect(groups[0]).toMatchObject({ code: '000001', count: 1 });
});

test('one more is refused', async () => {
  await expect(readGroups(door, request(), [columnValue('code')])).rejects.toMatchObject({
    code: 'TOO_MANY_GROUPS',
    details: { largest: MOST_GROUPS },
  });
});

test('a sum beyond an Int is the number it is', async () => {
  const measures = { sum: sumOf({ sql: 'n * ?::bigint', bindings: ['1000000'] }), most: greatestOf('n') };
  const sum = ((MOST_GROUPS + 1) * (MOST_GROUPS + 2) * 1_000_000) / 2;
  expect(await readWhole(door, { ...request(), measures })).toEqual({ sum, most: MOST_GROUPS + 1 });
});

test('a key with a parameter can be grouped by', async () => {
  const parity = { field: 'parity', sql: 'n % ?::int', bindings: ['2'] };
  const groups = await readGroups(door, request('n <= 5'), [parity]);
  expect(groups).toMatchObject([
    { parity: 0, count: 2 },
    { parity: 1, count: 3 },
  ]);
});
