/** Ten thousand statements for ten thousand people is the mistake that loaders exist for. */
import type { Knex } from 'knex';
import { parsePattern } from '../../codes/pattern.ts';
import { openGuard } from '../../policy/guard.ts';
import type { Door } from '../shared/storage/door.ts';
import { openPool } from '../shared/storage/pool.ts';
import { NOT_KEPT } from '../testing/evidence.ts';
import { positionRow, staffRow } from '../testing/rows.ts';
import { openTestDoor } from '../testing/test-door.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';
import { personnel } from './subgraph.ts';

let site: TestSite;
let pool: Knex;

/** In a district's office along the line of department 08. */
const ALONG = '003000700001';

const CODES = Array.from({ length: 40 }, (_, at) => `0800001000${at + 10}`);

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert(
    'staff',
    [ALONG, ...CODES].map((code) => staffRow(code, 'Nguyễn Văn An')),
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

/** The statements that an operation makes: their tables, and their texts. */
async function statementsOf(query: string, variables: Record<string, unknown>, code = '020000100001') {
  const { schemes, served, policies } = site.runtime;
  const visible = [parsePattern('????????????', 12)];
  const { door, transaction } = openTestDoor({ pool, schemes, relations: personnel.relations, visible });
  const tables: string[] = [];
  const texts: string[] = [];
  const listening: Door = {
    ...door,
    read: (relation, select) => {
      tables.push(relation.table);
      return door.read(relation, (rows) => {
        const statement = select(rows);
        texts.push(statement.toString());
        return statement;
      });
    },
  };
  const { subgraph, server } = served.get('personnel') ?? {};
  const identity = { subject: 'a', code };
  const now = new Date();
  const context = {
    site: 'a',
    identity,
    guard: openGuard(policies.last(), schemes, identity),
    startedAt: now,
    asOf: now,
    schemes,
    door: listening,
    evidence: NOT_KEPT,
  };
  const contextValue = subgraph?.contextFor(context);
  const answer = contextValue && (await server?.executeOperation({ query, variables }, { contextValue }));
  await transaction.rollback();
  expect(answer?.body).toMatchObject({ kind: 'single', singleResult: { errors: undefined } });
  return { tables: tables.sort(), texts };
}

/** The tables that an operation reads, once per statement. */
const tablesRead = async (query: string, variables: Record<string, unknown>): Promise<readonly string[]> =>
  (await statementsOf(query, variables)).tables;

/** What a department reads of those along its line. */
const INDUSTRY = '080000100001';

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

test('a list that the caller may not see is not even read', async () => {
  const representations = [{ __typename: 'Staff', code: ALONG }];
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Staff { fullName ${LISTS} } }
  }`;
  const { tables } = await statementsOf(query, { representations }, INDUSTRY);
  expect(tables).toEqual(['staff', 'staff_position']);
});

test('a page is one statement, and each list one more', async () => {
  const query = `{ staffSearch(first: 30) { edges { cursor node { fullName ${LISTS} } } pageInfo { hasNextPage } } }`;
  expect(await tablesRead(query, {})).toEqual(['staff', 'staff_family', 'staff_position', 'staff_reward']);
});

test('the staff of many units are counted by one statement', async () => {
  const representations = ['0800000', '0800001', '0030000', 'no code'].map((code) => ({
    __typename: 'Organization',
    code,
  }));
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Organization { staffCount again: staffCount } }
  }`;
  expect(await tablesRead(query, { representations })).toEqual(['staff']);
});

test('the staff of a unit, page by page, are one statement for each unit', async () => {
  const representations = ['0800000', '0800001'].map((code) => ({ __typename: 'Organization', code }));
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Organization { staff(first: 2) { edges { node { fullName rewards { form } } } pageInfo { hasNextPage } } }
    }
  }`;
  // Each has its own beginning and end; the lists of the people on all pages are one statement even so.
  expect(await tablesRead(query, { representations })).toEqual(['staff', 'staff', 'staff_reward']);
});

test('statistics are one statement, of what is selected and no more', async () => {
  const statements = async (selected: string): Promise<readonly string[]> =>
    (await statementsOf(`{ staffStatistics(by: [SEX]) { ${selected} } }`, {})).texts;
  expect(await statements('total')).toEqual(['select count(*) AS "total" from "staff"']);
  expect(await statements('averageServiceYears coverage { complete }')).toEqual([
    expect.stringMatching(
      /^select coalesce\(sum\([^"]*\), 0\) AS "serviceYearsSum", count\(recruitment_date\) AS "serviceYearsCount" from/,
    ),
  ]);
  expect(await statements('total groups { sex count }')).toEqual([
    expect.stringMatching(
      /^select sex AS "sex", count\(\*\) AS "total", count\(\*\) AS "count", count\(\*\) AS "group_size" from "staff" group by 1 /,
    ),
  ]);
  expect(await statements('__typename coverage { complete sites { site } }')).toEqual([]);
});

test('only what is selected is read', async () => {
  expect(await tablesRead('{ staffSearch { totalCount } }', {})).toEqual(['staff']);
  expect(await tablesRead('{ staffSearch { __typename coverage { complete sites { site } } } }', {})).toEqual(
    [],
  );
});
