import { PRICES } from '../plan/cost.ts';
import { definitionsOf, fetchNode, smallWorld } from './testing.ts';
import { tooCostly } from './too-costly.ts';

const { plan } = smallWorld();

const SEARCH = 'query ($n: Int = 4) { personSearch(first: $n) { edges { node { __typename code } } } }';
const BOSSES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Person { boss { name } } }
}`;

const twoLevels = {
  kind: 'Sequence' as const,
  nodes: [
    fetchNode('people', SEARCH),
    {
      kind: 'Flatten' as const,
      path: ['personSearch', 'edges', '@', 'node'],
      node: fetchNode('people', BOSSES),
    },
  ],
};

test('a fetch by arguments has its fragment plan, a fetch by key an estimate from the pages above it', () => {
  const { fetches, cost } = plan(twoLevels);
  expect(fetches).toMatchObject([
    { kind: 'LocatedFetch', path: [], cost: { sites: 3, rows: 12 }, plan: { subgraph: 'people' } },
    {
      kind: 'KeyedFetch',
      path: ['personSearch', 'edges', '@', 'node'],
      keys: 4,
      cost: { sites: 3, rows: 4 },
    },
  ]);
  expect(cost).toBe(6 * PRICES.visit + 16);
});

test('variables count, and their defaults when they were not sent', () => {
  expect(plan(twoLevels, { n: 9 }).fetches.map(({ cost }) => cost.rows)).toEqual([27, 9]);
});

test('below an operation that asks nobody there is nothing to ask', () => {
  const none = fetchNode('people', '{ personSearch(filter: { code: [] }) { edges { node { code } } } }');
  const { cost, fetches } = plan({ ...twoLevels, nodes: [none, ...twoLevels.nodes.slice(1)] });
  expect(fetches[1]).toMatchObject({ keys: 0, cost: { cost: 0 } });
  expect(cost).toBe(0);
});

test('follow-ups are part of the plan, as far down as they go', () => {
  const { step, fetches } = plan(
    fetchNode(
      'people',
      '{ personSearch(first: 5) { edges { node { unit { people(first: 2) { edges { node { friendCount } } } } } } } }',
    ),
  );
  expect(step).toMatchObject({
    kind: 'LocatedFetch',
    next: {
      kind: 'KeyedFetch',
      keys: 5,
      brings: [{ path: ['personSearch', 'edges', 'node', 'unit'], type: 'Unit', fields: ['people'] }],
      cost: { rows: 5 * (PRICES.pageOfKey + 2) },
      next: {
        kind: 'KeyedFetch',
        keys: 10,
        brings: [
          {
            path: ['personSearch', 'edges', 'node', 'unit', 'people', 'edges', 'node'],
            type: 'Person',
            fields: ['friendCount'],
          },
        ],
      },
    },
  });
  expect(fetches).toHaveLength(3);
});

test('a subgraph with a server of its own costs a visit and its keys; what the gateway knows costs nothing', () => {
  const { fetches } = plan({
    kind: 'Parallel',
    nodes: [
      fetchNode('people', SEARCH),
      fetchNode('sites', '{ sites { id } }'),
      fetchNode('reviews', '{ reviews { text } }'),
      {
        kind: 'Flatten',
        path: ['personSearch', 'edges', '@', 'node'],
        node: fetchNode('reviews', '{ _entities { __typename } }'),
      },
    ],
  });
  expect(fetches.slice(1)).toMatchObject([
    { kind: 'OwnFetch', cost: { cost: 0 } },
    { kind: 'PlainFetch', keys: undefined, cost: { cost: PRICES.visit + 1 } },
    { kind: 'PlainFetch', keys: 4, cost: { cost: PRICES.visit + 4 } },
  ]);
});

test('of a condition only what it lets through is planned', () => {
  const node = { kind: 'Condition' as const, condition: 'with', ifClause: fetchNode('people', SEARCH) };
  expect(plan(node, { with: true }).step).toMatchObject({ kind: 'LocatedFetch' });
  expect(plan(node, { with: false })).toMatchObject({
    step: { kind: 'LeftOut', condition: 'with' },
    cost: 0,
  });
});

test('a condition that was not sent is as the operation has it by default', () => {
  const node = { kind: 'Condition' as const, condition: 'with', ifClause: fetchNode('people', SEARCH) };
  const definitions = definitionsOf('query ($with: Boolean = true) { __typename }');
  expect(plan(node, {}, definitions).step).toMatchObject({ kind: 'LocatedFetch' });
  expect(plan(node, { with: false }, definitions).step).toMatchObject({ kind: 'LeftOut' });
});

test('nothing to fetch', () => {
  expect(plan(undefined)).toMatchObject({ step: undefined, fetches: [], cost: 0 });
});

describe('the guard', () => {
  test('lets an operation through that costs just as much as it may', () => {
    const operation = plan(twoLevels);
    expect(tooCostly(operation, operation.cost)).toBeUndefined();
    expect(tooCostly(operation, operation.cost - 1)).toMatchObject({ code: 'OPERATION_TOO_COSTLY' });
  });

  test('names the cost, the limit and what is dearest', () => {
    expect(tooCostly(plan(twoLevels, { n: 100 }), 500)?.message).toBe(
      'The operation would cost 1,000, and at most 500 is allowed. Dearest: the fetch of people with 600 ' +
        '(3 sites, 300 units; in it personSearch with 300 units). ' +
        'Ask for smaller pages, for less at a time, or for fewer places.',
    );
  });
});
