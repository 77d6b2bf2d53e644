/** Where rows are hidden, no index of what rows say is read: how long that takes would tell how many hidden ones fit. */
import knex, { type Knex } from 'knex';
import { type CodePattern, parsePattern } from '../../codes/pattern.ts';
import { type Door, openDoor } from '../shared/storage/door.ts';
import { positionRow, staffRow } from '../testing/rows.ts';
import { startTestSite, type TestSite } from '../testing/test-site.ts';
import type { StaffFilter } from './__generated__/resolvers.ts';
import { staffCondition, staffRelation } from './staff.table.ts';

/** Of a district, in ten communes. */
const CODES = Array.from(
  { length: 4_000 },
  (_, at) => `0030${100 + (at % 10)}0${String(at).padStart(4, '0')}`,
);

let site: TestSite;
let database: Knex;

beforeAll(async () => {
  site = await startTestSite('quang-binh');
  database = knex({ client: 'pg', connection: site.databaseUrl, pool: { min: 0, max: 1 } });
  await site.insert(
    'staff',
    CODES.map((code) => staffRow(code, 'Nguyễn Văn An')),
  );
  await site.insert(
    'staff_position',
    CODES.map((code) => positionRow(code, 'Chánh văn phòng')),
  );
  await site.owner.raw('VACUUM ANALYZE');
  // An index is read wherever one can be: so few rows would not be worth it.
  await database.raw('SET enable_seqscan = off');
});

afterAll(async () => {
  await database?.destroy();
  await site.stop();
});

const patterns = (...texts: readonly string[]): readonly CodePattern[] =>
  texts.map((text) => parsePattern(text, 12));
const DISTRICT = patterns('003?????????');
const COMMUNE = patterns('0030100?????');

/** Nothing is read: the statement's plan is answered in its place. */
function planning(visible: readonly CodePattern[], holds: readonly CodePattern[] | undefined) {
  const plans: string[] = [];
  const run: Parameters<typeof openDoor>[0]['transaction']['run'] = async (statement) => {
    const { sql, bindings } = statement.toSQL().toNative();
    const { rows } = await database.raw(
      `EXPLAIN ${sql.replaceAll(/\$\d+/g, '?')}`,
      bindings as Knex.RawBinding[],
    );
    plans.push(rows.map((row: { readonly 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n'));
    return [];
  };
  const { schemes } = site.runtime;
  const scope = { visible: () => visible, counted: () => visible };
  const door: Door = openDoor({ transaction: { run }, schemes, scope, holds });
  return { door, plans };
}

async function planOf(
  filter: StaffFilter,
  visible: readonly CodePattern[],
  holds: readonly CodePattern[] | undefined,
): Promise<string> {
  const { door, plans } = planning(visible, holds);
  const { schemes } = site.runtime;
  const condition = staffCondition(filter, { door, schemes, startedAt: new Date() });
  await door.read(staffRelation, (rows) => condition(rows).count());
  return plans.join('\n');
}

const FILTERS: readonly (readonly [StaffFilter, index: string])[] = [
  [{ name: 'bich' }, 'staff_part_of_search_key'],
  [{ position: 'thu kho' }, 'staff_position_part_of_search_key'],
];

describe.each(FILTERS)('%j', (filter, index) => {
  test.each([
    ['of a commune, where a district is kept', COMMUNE, DISTRICT],
    ['of a commune, where the commune and more is kept', COMMUNE, [...COMMUNE, ...patterns('0040100?????')]],
    ['of a district, where nobody knows what is kept', DISTRICT, undefined],
  ])('whoever sees the rows %s: by place', async (_title, visible, holds) => {
    const plan = await planOf(filter, visible, holds);
    // Which index gives the codes is the planner's choice: any that is asked for a range of them will do.
    expect(plan).toMatch(/Index Cond: \(\(code >= '003/);
    expect(plan).not.toContain(index);
  });

  test.each([
    ['a district, where the district is kept', DISTRICT, DISTRICT],
    ['a district, where a commune of it is kept', DISTRICT, COMMUNE],
  ])('whoever sees all of %s: by the index', async (_title, visible, holds) => {
    expect(await planOf(filter, visible, holds)).toContain(index);
  });
});
