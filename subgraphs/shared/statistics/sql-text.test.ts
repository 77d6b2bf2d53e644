/** A year counts as completed in a statistic exactly when it does in a filter by age. */
import fc from 'fast-check';
import knex, { type Knex } from 'knex';
import { createTestDatabase, type TestDatabase } from '../../../test/postgres/test-database.ts';
import { birthDatesOf } from '../filter/age.ts';
import { completedYears } from './sql-text.ts';

let database: TestDatabase;
let owner: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = knex({ client: 'pg', connection: database.url, pool: { min: 1, max: 1 } });
  // Where clocks once were put forward at midnight, a day began at one o'clock.
  await owner.raw("SET TIME ZONE 'America/Sao_Paulo'");
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

async function yearsFrom(birth: string, today: string): Promise<number> {
  const { sql, bindings } = completedYears('birth', today);
  const { rows } = await owner.raw(`SELECT ${sql} AS years FROM (SELECT ?::date AS birth) AS person`, [
    ...bindings,
    birth,
  ]);
  return rows[0].years;
}

const isOfAge = (birth: string, age: number, today: string): boolean => {
  const { from, to } = birthDatesOf({ from: age, to: age }, today) ?? {};
  return (from ?? '') <= birth && birth <= (to ?? '');
};

test.each([
  ['2024-02-28', '1980-02-29', 43],
  ['2024-02-29', '1980-02-29', 44],
  ['2023-02-28', '1980-02-29', 42],
  ['2023-03-01', '1980-02-29', 43],
  // The clocks were put forward at the midnight with which the day of birth began.
  ['2024-10-15', '2017-10-15', 7],
  ['2024-10-14', '2017-10-15', 6],
])('on %s who was born on %s is %i', async (today, birth, years) => {
  expect(await yearsFrom(birth, today)).toBe(years);
  expect(isOfAge(birth, years, today)).toBe(true);
});

test('on any day, for anybody born before it', async () => {
  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  await fc.assert(
    fc.asyncProperty(day, day, async (one, other) => {
      const [birth, today] = [one, other].sort() as [string, string];
      const years = await yearsFrom(birth, today);
      expect([years, isOfAge(birth, years, today)]).toEqual([expect.any(Number), true]);
    }),
    { numRuns: 300 },
  );
});

test('of an unknown date there are no years', async () => {
  const { sql, bindings } = completedYears('birth', '2024-02-29');
  const { rows } = await owner.raw(`SELECT ${sql} AS years FROM (SELECT NULL::date AS birth) AS person`, [
    ...bindings,
  ]);
  expect(rows).toEqual([{ years: null }]);
});
