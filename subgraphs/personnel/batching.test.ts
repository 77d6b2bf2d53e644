/** Ten thousand statements for ten thousand people is the mistake that loaders exist for. */
import type { Knex } from 'knex';
import { parsePattern } from '../../codes/pattern.ts';
import { type Door, openDoor } from '../shared/storage/door.ts';
import { openPool } from '../shared/storage/pool.ts';
import { positionRow, staffRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';

let site: TestSite;
let pool: Knex;

const CODES = Array.from({ length: 40 }, (_, at) => `0800001000${at + 10}`);

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert(
    'staff',
    CODES.map((code) => staffRow(code, 'Nguyễn Văn An')),
  );
  await site.insert(
    'staff_position',
    CODES.map((code) => positionRow(code, 'Chuyên viên')),
  );
  pool = openPool({ url: site.databaseUrl, name: 'test', size: 2, statementTimeoutMs: 5_000 });
});

afterAll(async () => {
  await pool.destroy();
  await site.stop();
});

/** The tables that an operation reads, once per statement. */
async function tablesRead(query: string, variables: Record<string, unknown>): Promise<readonly string[]> {
  const { schemes, served } = site.runtime;
  const door = openDoor(pool, schemes, () => [parsePattern('????????????', 12)]);
  const tables: string[] = [];
  const listening: Door = {
    ...door,
    read: (relation, select) => {
      tables.push(relation.table);
      return door.read(relation, select);
    },
  };
  const personnel = served.get('personnel');
  const context = { site: 'a', identity: { subject: 'a' }, asOf: new Date(), schemes, door: listening };
  const answer = await personnel?.server.executeOperation(
    { query, variables },
    { contextValue: personnel.subgraph.contextFor(context) },
  );
  expect(answer?.body).toMatchObject({ kind: 'single', singleResult: { errors: undefined } });
  return tables.sort();
}

const LISTS = 'position { title } familyOwn { relation } familySpouse { relation } rewards { form }';

test('a batch of entities is one statement, and each list one more', async () => {
  const representations = CODES.map((code) => ({ __typename: 'Staff', code }));
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Staff { fullName ${LISTS} } }
  }`;
  expect(await tablesRead(query, { representations })).toEqual([
    'staff',
    'staff_family',
    'staff_position',
    'staff_reward',
  ]);
});

test('a page is one statement, and each list one more', async () => {
  const query = `{ staffSearch(first: 30) { edges { cursor node { fullName ${LISTS} } } pageInfo { hasNextPage } } }`;
  expect(await tablesRead(query, {})).toEqual(['staff', 'staff_family', 'staff_position', 'staff_reward']);
});

test('only what is selected is read', async () => {
  expect(await tablesRead('{ staffSearch { totalCount } }', {})).toEqual(['staff']);
  expect(await tablesRead('{ staffSearch { __typename } }', {})).toEqual([]);
});
