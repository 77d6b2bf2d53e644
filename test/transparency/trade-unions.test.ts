/** Fragmentation transparency among the unions, whose members keep a number for life and move. */
import { tradeUnionCallers } from './cases/callers.ts';
import { searchCases } from './cases/search-cases.ts';
import { settledHouses, TRADE_UNIONS } from './houses.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTogether } from './together/together.ts';
import { togetherCases } from './together/together-case.ts';
import { askTree } from './trees/ask-tree.ts';
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

test.each([
  ['member', 0.1],
  ['organization', 0.06],
  ['staff', 0.04],
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
    await runCases(cases, (one) => askTogether(one, world), { share: 0.08 });
  },
  PATIENCE,
);

test(
  'statistics',
  async () => {
    const offers = [peopleOffers(world.rows)];
    const cases = treeCases({ offers, roots: ['staffStatistics', 'memberStatistics'], depth: 2, caller });
    await runCases(cases, (one) => askTree(one, world), { share: 0.06 });
  },
  PATIENCE,
);

test(
  'fields of entities, below each other',
  async () => {
    const cases = treeCases({ offers: [peopleOffers(world.rows)], depth: 3, caller });
    await runCases(cases, (one) => askTree(one, world), { share: 0.06 });
  },
  PATIENCE,
);

test(
  'the fourth subgraph: every way to gather, between and below the others’ fields',
  async () => {
    const offers = [peopleOffers(world.rows), trainingOffers(world.training, world.rows)];
    const cases = treeCases({ offers, depth: 3, caller });
    await runCases(cases, (one) => askTree(one, world), { share: 0.04 });
  },
  PATIENCE,
);
