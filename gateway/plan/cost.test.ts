import { costOfFetch, PRICES } from './cost.ts';
import { planFragments } from './plan-fragments.ts';
import { planningContext, shapeOf } from './testing.ts';

const cost = (operation: string, variables = {}, ...scope: readonly string[]) =>
  costOfFetch(planFragments(shapeOf(operation), variables, planningContext(...scope)));

test('a page costs its size at every site, and a visit to each', () => {
  expect(cost('{ personSearch(first: 7) { edges { cursor } } }')).toEqual({
    sites: 3,
    rows: 21,
    cost: 3 * PRICES.visit + 21,
    fields: [{ field: 'personSearch', sites: 3, rows: 21 }],
  });
});

test('a total is counted by the sites, whether rows are wanted beside it or not', () => {
  expect(cost('{ personSearch(first: 7) { totalCount } }').rows).toBe(3 * PRICES.statistic);
  expect(cost('{ personSearch(first: 7) { totalCount pageInfo { endCursor } } }').rows).toBe(
    3 * (7 + PRICES.statistic),
  );
});

test('several fields share the visit', () => {
  const both = cost('{ a: personSearch(first: 1) { edges { cursor } } person(code: "112") { name } }');
  expect(both).toMatchObject({ sites: 3, rows: 4 });
  expect(both.fields).toEqual([
    { field: 'a', sites: 3, rows: 3 },
    { field: 'person', sites: 1, rows: 1 },
  ]);
});

test('only sites that are asked cost something', () => {
  expect(cost('{ personSearch(first: 5) { edges { cursor } } }', {}, '1??')).toMatchObject({
    sites: 1,
    rows: 5,
  });
  expect(cost('{ personSearch(filter: { code: [] }) { edges { cursor } } }').cost).toBe(0);
  expect(cost('{ personSearch(first: 0) { edges { cursor } } }').cost).toBe(0);
});

test.each([
  ['{ people { name } }', PRICES.list],
  ['{ headcount }', PRICES.statistic],
  ['{ averageAge }', PRICES.statistic],
  ['{ statistics { total groups { total } } }', PRICES.statistic],
  ['{ named(name: "a") { name } }', 1],
])('%s costs %d at each site', (operation, rows) => {
  expect(cost(operation)).toMatchObject({ sites: 3, rows: 3 * rows });
});

test('what every site holds costs one visit', () => {
  expect(cost('{ colours { name } }')).toMatchObject({ sites: 1, rows: 1 });
});

test('entities cost a row for each key, and a field of theirs for each key at each of its sites', () => {
  const operation = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Person { name friendCount friends(first: 4) { edges { cursor } } }
    }
  }`;
  const representations = ['112', '113', '210', '112'].map((code) => ({ __typename: 'Person', code }));
  expect(cost(operation, { representations })).toMatchObject({
    sites: 3,
    fields: [
      { field: '_entities', sites: 2, rows: 3 },
      { field: 'friendCount', sites: 3, rows: 9 * PRICES.statisticOfKey },
      { field: 'friends', sites: 3, rows: 9 * (4 + PRICES.pageOfKey) },
    ],
  });
});
