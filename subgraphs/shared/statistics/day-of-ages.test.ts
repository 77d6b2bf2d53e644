/** Age bands that units release follow from years of birth: no birthday changes them, and none can be told from them. */
import { jest } from '@jest/globals';
import { memberRow, staffRow } from '../../testing/rows.ts';
import { startTestSite, type TestSite } from '../../testing/test-site.ts';
import { dayOfAges } from './day-of-ages.ts';

const NATIONAL = '000000000000';
/** Sees years of birth, through a mask. */
const PROVINCE = '350000000000';
/** Sees numbers only. */
const OTHER_PROVINCE = '110000000000';
const COUNTY = '350802000000';
const BASIC = '350802001001';

/** How many were born on a day. */
const BIRTHS: Readonly<Record<string, number>> = {
  '1979-01-01': 5,
  '1979-12-31': 5,
  '1980-01-01': 6,
  '1980-07-02': 6,
  '1980-12-31': 6,
  '1990-03-05': 9,
};

const people = Object.entries(BIRTHS).flatMap(([birth_date, count]) =>
  Array.from({ length: count }, () => ({ birth_date, sex: 'MALE' as const })),
);

const RELATIONS = [
  ['members', 'member'],
  ['personnel', 'staff'],
] as const;

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite('trade-unions');
  await site.insert(
    'member',
    people.map((row, at) => memberRow(`${BASIC}${String(at).padStart(6, '0')}`, '王五', row)),
  );
  await site.insert(
    'staff',
    people.map((row, at) =>
      staffRow(`${BASIC}${String(at).padStart(3, '0')}`, '王五', { ...row, organization_code: BASIC }),
    ),
  );
});

afterEach(() => jest.useRealTimers());

afterAll(() => site.stop());

/** Only the clock on the wall is another. */
const setDay = (day: string): void => {
  jest.useFakeTimers({
    now: new Date(`${day}T12:00:00`),
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
      ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
    ],
  });
};

/** How many there are of each band. */
async function bandsOn(
  day: string,
  [subgraph, relation]: readonly [subgraph: string, relation: string],
  caller: string,
): Promise<object> {
  setDay(day);
  const query = `{
    ${relation}Statistics(filter: { unit: ["${COUNTY}"] }, by: [AGE_BAND]) { groups { ageBand count } }
  }`;
  const { data, errors } = await site.ask(subgraph, query, {}, caller);
  expect(errors).toBeUndefined();
  const { groups } = data[`${relation}Statistics`];
  return Object.fromEntries(
    groups.map(({ ageBand, count }: { ageBand: number; count: number }) => [ageBand, count]),
  );
}

const DAYS = [
  '2025-01-01',
  '2025-01-02',
  '2025-07-01',
  '2025-07-02',
  '2025-07-03',
  '2025-12-30',
  '2025-12-31',
];

describe.each(RELATIONS)('%s', (...relation) => {
  test.each([PROVINCE, OTHER_PROVINCE])('%s is given bands that no birthday changes', async (caller) => {
    for (const day of DAYS) {
      expect([day, await bandsOn(day, relation, caller)]).toEqual([day, { 30: 9, 40: 18, 45: 10 }]);
    }
    expect(await bandsOn('2026-01-01', relation, caller)).toEqual({ 35: 9, 45: 28 });
  });

  test('who reads dates of birth is given ages of the day', async () => {
    expect(await bandsOn('2025-07-01', relation, NATIONAL)).toEqual({ 35: 9, 40: 12, 45: 16 });
    expect(await bandsOn('2025-07-02', relation, NATIONAL)).toEqual({ 35: 9, 40: 6, 45: 22 });
  });

  test('whatever their days of birth, of people of the same years it is the same table', async () => {
    const table = relation[1];
    for (const day of ['01-01', '06-15', '12-31']) {
      await site.owner(table).update({
        birth_date: site.owner.raw("(date_part('year', birth_date) || ?)::date", [`-${day}`]),
      });
      expect([day, await bandsOn('2025-06-15', relation, PROVINCE)]).toEqual([
        day,
        { 30: 9, 40: 18, 45: 10 },
      ]);
    }
  });
});

test.each([
  ['EXACT', '2025-06-15', '2025-06-15'],
  ['RELEASED', '2025-01-01', '2024-12-31'],
  ['RELEASED', '2025-12-31', '2024-12-31'],
  ['RELEASED', '2024-02-29', '2023-12-31'],
] as const)('%s on %s: %s', (kind, today, day) => {
  expect(dayOfAges({ kind }, today)).toBe(day);
});
