/** Paging over a real table: whatever the order and the page size, the pages together are the whole, once. */
import fc from 'fast-check';
import type { Knex } from 'knex';
import { parsePattern } from '../../../codes/pattern.ts';
import type { StaffRow } from '../../personnel/rows.ts';
import { staffOrder, staffRelation } from '../../personnel/staff.table.ts';
import { staffRow } from '../../testing/rows.ts';
import { openTestDoor, type TestDoor } from '../../testing/test-door.ts';
import { startTestSite, type TestSite } from '../../testing/test-site.ts';
import { all } from '../filter/condition.ts';
import type { Door } from '../storage/door.ts';
import { openPool } from '../storage/pool.ts';
import type { RequestTransaction } from '../storage/request-transaction.ts';
import { type Connection, connect } from './connection.ts';
import { type OrderBy, toSortOrder } from './order.ts';
import { type PageArguments, parsePage } from './page.ts';

type Field = keyof typeof staffOrder.columns;

const NAMES = ['An', 'Ân', 'Bình', 'Đức', 'Nguyễn Văn An', 'Trần Văn An'];
const DAYS = [null, '1980-02-29', '1990-07-15', '0001-01-01', '9999-12-31'];
const RANKS = [null, '01.003', '01.002', '', '\u{10ffff}'];

let site: TestSite;
let pool: Knex;
let door: Door;
let transaction: RequestTransaction;

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert(
    'staff',
    Array.from({ length: 60 }, (_, at) =>
      staffRow(
        `0301${String(at).padStart(2, '0')}000001`.slice(0, 12),
        NAMES[(at * 7) % NAMES.length] ?? '',
        {
          birth_date: DAYS[(at * 3) % DAYS.length] ?? null,
          recruitment_date: DAYS[(at * 11) % DAYS.length] ?? null,
          rank_code: RANKS[(at * 5) % RANKS.length] ?? null,
          organization_code: `00${at % 4}0000`,
        },
      ),
    ),
  );
  pool = openPool({ url: site.databaseUrl, name: 'test', size: 2, statementTimeoutMs: 5_000 });
  ({ door, transaction } = askAnew());
});

/** As another request: a request reads everything as of one instant. */
function askAnew(): TestDoor {
  const { schemes } = site.runtime;
  const visible = [parsePattern('????????????', 12)];
  return openTestDoor({ pool, schemes, relations: [staffRelation], visible });
}

afterAll(async () => {
  await transaction.rollback();
  await pool.destroy();
  await site.stop();
});

const orders = fc.uniqueArray(
  fc.record({
    by: fc.constantFrom<Field>('NAME', 'CODE', 'UNIT', 'BIRTH_DATE', 'RECRUITMENT_DATE', 'RANK'),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  }),
  { selector: ({ by }) => by, minLength: 1, maxLength: 4 },
);

const BY_NAME = [{ by: 'NAME' }] as const;

const page = (
  orderBy: readonly OrderBy<Field>[],
  asked: PageArguments,
  through: Door = door,
): Connection<StaffRow> =>
  connect(through, {
    relation: staffRelation,
    filter: all(),
    order: toSortOrder(staffOrder, orderBy),
    page: parsePage(asked),
  });

test('reading forwards, every row comes once, in the order of the cursors', async () => {
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 1, max: 25 }), async (orderBy, size) => {
      const cursors: string[] = [];
      for (let after: string | null = null; ; ) {
        const { edges, pageInfo } = page(orderBy, { first: size, after });
        cursors.push(...(await edges()).map(({ cursor }) => cursor));
        expect(await pageInfo.hasPreviousPage()).toBe(after !== null);
        if (!(await pageInfo.hasNextPage())) break;
        after = await pageInfo.endCursor();
      }
      expect(cursors).toHaveLength(60);
      expect(cursors).toEqual([...new Set(cursors)].sort());
    }),
    { numRuns: 40 },
  );
});

test('reading backwards gives the same pages from the other end', async () => {
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 7, max: 25 }), async (orderBy, size) => {
      const cursors: string[] = [];
      for (let before: string | null = null; ; ) {
        const { edges, pageInfo } = page(orderBy, { last: size, before });
        cursors.unshift(...(await edges()).map(({ cursor }) => cursor));
        expect(await pageInfo.hasNextPage()).toBe(before !== null);
        if (!(await pageInfo.hasPreviousPage())) break;
        before = await pageInfo.startCursor();
      }
      expect(cursors).toHaveLength(60);
      expect(cursors).toEqual([...new Set(cursors)].sort());
    }),
    { numRuns: 20 },
  );
});

test('a position of a row that is not here is as good as any', async () => {
  await fc.assert(
    fc.asyncProperty(orders, fc.nat({ max: 59 }), fc.boolean(), async (orderBy, at, forwards) => {
      const everything = await page(orderBy, { first: 100 }).edges();
      const edge = everything[at];
      if (edge === undefined) throw new Error('60 rows');
      // The row moves to another site between two pages; its position stays where it was.
      await site.owner('staff').where({ code: edge.node.code }).delete();
      const next = askAnew();
      try {
        const asked = forwards ? { first: 5, after: edge.cursor } : { last: 5, before: edge.cursor };
        const { edges, pageInfo } = page(orderBy, asked, next.door);
        const rest = forwards ? everything.slice(at + 1, at + 6) : everything.slice(Math.max(0, at - 5), at);
        expect((await edges()).map(({ cursor }) => cursor)).toEqual(rest.map(({ cursor }) => cursor));
        expect(await pageInfo.hasPreviousPage()).toBe(forwards ? at > 0 : at > 5);
        expect(await pageInfo.hasNextPage()).toBe(forwards ? at < 54 : at < 59);
      } finally {
        await next.transaction.rollback();
        await site.owner('staff').insert(edge.node);
      }
    }),
    { numRuns: 40 },
  );
});

test('absent values come last going up and first going down', async () => {
  const born = async (direction: 'ASC' | 'DESC') =>
    (await page([{ by: 'BIRTH_DATE', direction }], { first: 60 }).edges()).map(({ node }) => node.birth_date);
  const up = await born('ASC');
  expect(up.slice(-12)).toEqual(Array(12).fill(null));
  expect(up.slice(0, -12)).not.toContain(null);
  expect((await born('DESC')).slice(0, 12)).toEqual(Array(12).fill(null));
});

test('a page of no rows still knows what lies ahead and behind', async () => {
  const all60 = await page(BY_NAME, { first: 60 }).edges();
  const none = page(BY_NAME, { first: 0 });
  expect(await none.edges()).toEqual([]);
  expect(await none.pageInfo.hasNextPage()).toBe(true);
  expect(await none.pageInfo.endCursor()).toBeNull();
  const end = page(BY_NAME, { first: 0, after: all60.at(-1)?.cursor });
  expect(await end.pageInfo.hasNextPage()).toBe(false);
  expect(await end.pageInfo.hasPreviousPage()).toBe(true);
});

test('the total does not depend on the page', async () => {
  expect(await page(BY_NAME, { first: 1 }).totalCount()).toBe(60);
  expect(await page(BY_NAME, { last: 1 }).totalCount()).toBe(60);
});

test('what nobody asks for is not read', async () => {
  let reads = 0;
  const counting: Door = {
    ...door,
    read: (relation, select) => {
      reads += 1;
      return door.read(relation, select);
    },
  };
  const connection = connect(counting, {
    relation: staffRelation,
    filter: all(),
    order: toSortOrder(staffOrder, BY_NAME),
    page: parsePage({ first: 3 }),
  });
  expect(reads).toBe(0);
  await Promise.all([connection.edges(), connection.edges(), connection.pageInfo.hasNextPage()]);
  expect(reads).toBe(1);
  await connection.totalCount();
  expect(reads).toBe(2);
});
