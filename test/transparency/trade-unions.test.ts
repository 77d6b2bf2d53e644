/** Fragmentation transparency among the unions, whose members keep a number for life and move. */
import type { Askable } from './cases/askable.ts';
import { type Callers, callersIn, organsWithNeighbours, tradeUnionCallers } from './cases/callers.ts';
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
import { treesBy } from './trees/tree-cases.ts';
import { expectTried, RULES } from './tried.ts';
import { walk } from './walk/walk.ts';
import { openWorld, type TestWorld } from './world.ts';

let world: TestWorld;
let callers: Callers;

beforeAll(async () => {
  world = await openWorld(settledHouses(TRADE_UNIONS));
  callers = callersIn(world, tradeUnionCallers(world.rows));
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
    await runCases(searchCases(relation, world.rows, callers), (one) => walk(one, world), { share });
  },
  PATIENCE,
);

test(
  'rows by their codes, and several fields at once',
  async () => {
    const cases = togetherCases(['member', 'staff', 'organization'], world.rows, callers);
    await runCases(cases, (one) => askTogether(one, world), { share: 0.05 });
  },
  PATIENCE,
);

test(
  'statistics',
  async () => {
    const offers = (askable: Askable) => [peopleOffers(world.rows, askable)];
    const cases = treesBy(callers, offers, { roots: ['staffStatistics', 'memberStatistics'], depth: 2 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.05 });
  },
  PATIENCE,
);

test(
  'numbers of neighbours, and of what is masked, as units release them',
  async () => {
    const organs = callersIn(world, organsWithNeighbours(world.rows));
    const offers = (askable: Askable) => [peopleOffers(world.rows, askable)];
    const cases = treesBy(organs, offers, { roots: ['staffStatistics', 'memberStatistics'], depth: 2 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.1 });
  },
  PATIENCE,
);

test(
  'fields of entities, below each other',
  async () => {
    const cases = treesBy(callers, (askable) => [peopleOffers(world.rows, askable)], { depth: 3 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.05 });
  },
  PATIENCE,
);

test(
  'the fourth subgraph: every way to gather, between and below the others’ fields',
  async () => {
    const offers = (askable: Askable) => [
      peopleOffers(world.rows, askable),
      trainingOffers(world.training, world.rows, askable),
    ];
    const cases = treesBy(callers, offers, { depth: 3 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.03 });
  },
  PATIENCE,
);

test('every rule was met with', () => expectTried(RULES));
