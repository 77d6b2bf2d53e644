import { PRICES } from './cost.ts';
import { costByKey } from './cost-by-key.ts';
import { planningContext, shapeOf } from './testing.ts';

const entities = (selection: string): string =>
  `query ($representations: [_Any!]!, $n: Int) { _entities(representations: $representations) { ${selection} } }`;

const cost = (selection: string, keys: number, variables = {}, ...scope: readonly string[]) =>
  costByKey(shapeOf(entities(selection)), () => keys, variables, planningContext(...scope));

test('each key is at one site, and there are no more sites than the caller may see', () => {
  expect(cost('... on Person { name }', 2)).toMatchObject({ sites: 2, rows: 2 });
  expect(cost('... on Person { name }', 50)).toMatchObject({
    sites: 3,
    rows: 50,
    cost: 3 * PRICES.visit + 50,
  });
  expect(cost('... on Person { name }', 50, {}, '3??')).toMatchObject({ sites: 1, rows: 50 });
  expect(cost('... on Person { name }', 0).cost).toBe(0);
});

test('what every site holds is asked of one', () => {
  expect(cost('... on Colour { name }', 50)).toMatchObject({ sites: 1, rows: 50 });
});

test('a field that the entity’s key narrows has its part at one site for each key', () => {
  expect(cost('... on Unit { headcount }', 2)).toMatchObject({ sites: 2, rows: 2 * PRICES.statisticOfKey });
  expect(cost('... on Unit { people(first: 7) { edges { cursor } } }', 50)).toMatchObject({
    sites: 3,
    rows: 50 * (7 + PRICES.pageOfKey),
  });
});

test('any other field has parts at all sites for each key', () => {
  expect(cost('... on Person { friendCount }', 2)).toMatchObject({
    sites: 3,
    rows: 2 * 3 * PRICES.statisticOfKey,
  });
});

test('a page is as long as the caller wants it, or as long as pages are', () => {
  const people = '... on Unit { people(first: $n) { edges { cursor } } }';
  expect(cost(people, 2, { n: 9 }).rows).toBe(2 * (9 + PRICES.pageOfKey));
  expect(cost(people, 2).rows).toBe(2 * (20 + PRICES.pageOfKey));
});

test('own rows and fields that are spread share the visits', () => {
  expect(cost('... on Unit { name headcount }', 50)).toMatchObject({
    sites: 3,
    fields: [
      { field: '_entities', sites: 3, rows: 50 },
      { field: 'headcount', sites: 3 },
    ],
  });
});

test('another caller of the same catalog has other sites', () => {
  expect(cost('... on Person { name }', 9, {}, '1??', '2??').sites).toBe(2);
  expect(cost('... on Person { name }', 9, {}, '1??').sites).toBe(1);
  expect(cost('... on Person { name }', 9, {}, '1??', '2??').sites).toBe(2);
});
