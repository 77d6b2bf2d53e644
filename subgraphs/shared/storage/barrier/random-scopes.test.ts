/** The database alone gives what the scope gives, and so does the door alone: neither needs the other to be right. */
import fc from 'fast-check';
import knex, { type Knex } from 'knex';
import { type CodePattern, parsePattern } from '../../../../codes/pattern.ts';
import { organizations } from '../../../organizations/subgraph.ts';
import { personnel } from '../../../personnel/subgraph.ts';
import { organizationRow, staffRow } from '../../../testing/rows.ts';
import { openTestDoor } from '../../../testing/test-door.ts';
import { startTestSite, type TestSite } from '../../../testing/test-site.ts';
import { all } from '../../filter/condition.ts';
import type { Relation } from '../../scope/relation.ts';
import { openDoor } from '../door.ts';
import { openPool } from '../pool.ts';
import { openTransaction, type RequestTransaction } from '../request-transaction.ts';
import { readSettings } from './setting.ts';

let site: TestSite;
let pool: Knex;

const RELATIONS = [...organizations.relations, ...personnel.relations];
const READ = RELATIONS.filter(({ table }) => ['organization', 'staff', 'staff_reward'].includes(table));

/** Few digits, so that random patterns meet random codes. */
const digits = (length: number) =>
  fc.array(fc.constantFrom('0', '1', '9'), { minLength: length, maxLength: length });
const someCodes = (length: number): readonly string[] => [
  ...new Set(fc.sample(digits(length), { numRuns: 120, seed: length }).map((code) => code.join(''))),
];
const STAFF = someCodes(12);
const UNITS = someCodes(7);

/** Half of them fix the beginning only, as hierarchies do; the others are free anywhere. */
const pattern: fc.Arbitrary<CodePattern> = fc
  .tuple(digits(12), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), fc.nat(12), fc.boolean())
  .map(([code, free, fixed, isPrefix]) =>
    code.map((digit, at) => ((isPrefix ? at >= fixed : free[at] || at > 5) ? '?' : digit)).join(''),
  )
  .map((text) => parsePattern(text, 12));
const scope = fc.array(pattern, { maxLength: 4 });
/** More than are written out one by one. */
const wideScope = fc.array(pattern, { minLength: 65, maxLength: 80 });

/** Position by position, and in no other way. */
const isIn = (patterns: readonly CodePattern[], code: string): boolean =>
  patterns.some((one) => [...code].every((digit, at) => one[at] === '?' || one[at] === digit));

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  await site.insert(
    'organization',
    UNITS.map((code) => organizationRow(code, 'Đơn vị')),
  );
  await site.insert(
    'staff',
    STAFF.map((code) => staffRow(code, 'An')),
  );
  await site.insert(
    'staff_reward',
    STAFF.map((staff_code) => ({ staff_code, ordinal: 1, form: 'Bằng khen' })),
  );
  pool = openPool({ url: site.databaseUrl, name: 'test', size: 2, statementTimeoutMs: 60_000 });
});

afterAll(async () => {
  await pool.destroy();
  await site.stop();
});

const sql = knex({ client: 'pg' });
const select = ({ place }: Relation) => all((rows) => rows.select({ code: place }).orderBy(place));
const expected = ({ table }: Relation, isSeen: (code: string) => boolean): readonly string[] =>
  (table === 'organization' ? UNITS : STAFF).filter(isSeen).sort();
const codesOf = (rows: readonly { readonly code: string }[]): readonly string[] =>
  rows.map(({ code }) => code);

/** Also when it fails: the next case wants a connection. */
async function ended(transaction: RequestTransaction, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await transaction.rollback();
  }
}

test('the database alone: nothing is asked for but the table', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(scope, scope, wideScope), async (visible) => {
      const { schemes } = site.runtime;
      const { transaction } = openTestDoor({ pool, schemes, relations: RELATIONS, visible });
      await ended(transaction, async () => {
        for (const relation of READ) {
          const rows = await transaction.run<{ code: string }>(select(relation)(sql(relation.table)));
          expect(codesOf(rows)).toEqual(expected(relation, (code) => isIn(visible, code)));
        }
      });
    }),
  );
});

test('the door alone: the database would give everything', async () => {
  const { schemes } = site.runtime;
  const everything = () => [parsePattern('????????????', 12)];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(scope, wideScope),
      fc.option(scope, { nil: undefined }),
      async (visible, fragments) => {
        const settings = readSettings(RELATIONS, everything, schemes);
        const transaction = openTransaction({ pool, settings, tables: [] });
        const seen = { visible: () => visible, counted: everything };
        const door = openDoor({ transaction, schemes, scope: seen, fragments });
        await ended(transaction, async () => {
          for (const relation of READ) {
            const rows = await door.read<{ code: string }>(relation, select(relation));
            const isSeen = (code: string) => isIn(visible, code) && (!fragments || isIn(fragments, code));
            expect(codesOf(rows)).toEqual(expected(relation, isSeen));
          }
        });
      },
    ),
  );
});

test('where numbers only may be known, rows are there to be counted and at no other time', async () => {
  const { schemes } = site.runtime;
  await fc.assert(
    fc.asyncProperty(scope, scope, scope, async (visible, countedBeside, asked) => {
      const parts = { pool, schemes, relations: RELATIONS, visible, countedBeside };
      const { door, transaction } = openTestDoor(parts);
      await ended(transaction, async () => {
        for (const relation of READ) {
          const counted = await door.count<{ code: string }>(relation, asked, select(relation));
          const isCounted = (code: string) => isIn(asked, code) && isIn([...visible, ...countedBeside], code);
          expect(codesOf(counted)).toEqual(expected(relation, isCounted));
          const rows = await transaction.run<{ code: string }>(select(relation)(sql(relation.table)));
          expect(codesOf(rows)).toEqual(expected(relation, (code) => isIn(visible, code)));
        }
      });
    }),
    { numRuns: 50 },
  );
});
