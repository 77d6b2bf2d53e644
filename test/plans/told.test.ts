import { POSITION } from './issued-cursor.ts';
import { loadPlanCases, type PlanCase } from './plan-case.ts';

const cases = await loadPlanCases();

/** What stands in keys; of these only what the caller wrote elsewhere as well may be told. */
function keysOf({ keys, fetch, variables }: PlanCase): readonly string[] {
  const asked = fetch === undefined ? [] : [variables.representations].flat();
  const values = [...keys, ...asked].flatMap((key) => Object.entries(Object(key)));
  return values.flatMap(([field, value]) =>
    typeof value === 'string' && field !== '__typename' ? [value] : [],
  );
}

/** The operation and its variables, without the headers that say what comes out of rows. */
function writtenBy({ operation, variables, fetch }: PlanCase): string {
  const text = operation.split('\n').filter((line) => !line.startsWith('#'));
  return [...text, fetch === undefined ? JSON.stringify(variables) : ''].join('\n');
}

test('no plan tells the position of a cursor', () => {
  expect(cases.filter(({ cursor }) => cursor !== undefined).length).toBeGreaterThan(0);
  expect(cases.filter(({ plan }) => plan.includes(POSITION))).toEqual([]);
});

test('no plan tells a key out of a row', () => {
  const told = cases.flatMap((plan) => {
    const secret = keysOf(plan).filter((key) => key.length > 3 && !writtenBy(plan).includes(key));
    return secret.filter((key) => plan.plan.includes(key)).map((key) => `${plan.file}: ${key}`);
  });
  expect(cases.flatMap(keysOf).length).toBeGreaterThan(20);
  expect(told).toEqual([]);
});
