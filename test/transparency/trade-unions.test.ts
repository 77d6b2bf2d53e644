/** Fragmentation transparency among the unions, whose members keep a number for life and move. */
import { tradeUnionCallers } from './cases/callers.ts';
import { searchCases } from './cases/search-cases.ts';
import { settledHouses, type TestHouse, TRADE_UNIONS } from './houses.ts';
import { leafThrough, sortedUnion } from './in-order.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTogether } from './together/together.ts';
import { togetherCases } from './together/together-case.ts';
import { askEverything } from './trees/ask-everything.ts';
import { askTree } from './trees/ask-tree.ts';
import { OF_THE_UNIONS } from './trees/everything.ts';
import { peopleOffers } from './trees/people-offers.ts';
import { trainingOffers } from './trees/training-offers.ts';
import { treeCases } from './trees/tree-cases.ts';
import { walk } from './walk/walk.ts';
import { openWorld, type TestWorld } from './world.ts';

let world: TestWorld;
let caller: ReturnType<typeof tradeUnionCallers>;

beforeAll(async () => {
  world = await openWorld(settledHouses(TRADE_UNIONS));
  caller = tradeUnionCallers(world.rows);
}, 120_000);

afterAll(() => world?.close(), 60_000);

test('the national federation leafs through all members', async () => {
  const house = world.houses.at(-1) as TestHouse;
  const union = await sortedUnion(house, 'member', 'number');
  expect(union).toHaveLength(world.rows.member.length);
  expect(await leafThrough(house, '000000000000', 'memberSearch', 'number')).toEqual(union);
}, 60_000);

test.each([
  ['the national federation', '000000000000'],
  ['a province', '350000000000'],
  ['a city', '350800000000'],
])(
  'everything that is gathered, once, for %s',
  async (_who, code) => {
    await askEverything(OF_THE_UNIONS, code, world.houses.at(-1) as TestHouse, world);
  },
  120_000,
);

test.each([
  ['member', 0.07],
  ['organization', 0.04],
  ['staff', 0.03],
] as const)(
  '%sSearch',
  async (relation, share) => {
    await runCases(searchCases(relation, world.rows, caller), (one) => walk(one, world), { share });
  },
  PATIENCE,
);

test(
  'rows by their codes, and several fields at once',
  async () => {
    const cases = togetherCases(['member', 'staff', 'organization'], world.rows, caller);
    await runCases(cases, (one) => askTogether(one, world), { share: 0.05 });
  },
  PATIENCE,
);

test(
  'statistics',
  async () => {
    const offers = [peopleOffers(world.rows)];
    const cases = treeCases({ offers, roots: ['staffStatistics', 'memberStatistics'], depth: 2, caller });
    await runCases(cases, (one) => askTree(one, world), { share: 0.05 });
  },
  PATIENCE,
);

test(
  'fields of entities, below each other',
  async () => {
    const cases = treeCases({ offers: [peopleOffers(world.rows)], depth: 3, caller });
    await runCases(cases, (one) => askTree(one, world), { share: 0.05 });
  },
  PATIENCE,
);

test(
  'the fourth subgraph: every way to gather, between and below the others’ fields',
  async () => {
    const offers = [peopleOffers(world.rows), trainingOffers(world.training, world.rows)];
    const cases = treeCases({ offers, depth: 3, caller });
    await runCases(cases, (one) => askTree(one, world), { share: 0.03 });
  },
  PATIENCE,
);
