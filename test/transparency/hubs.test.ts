/** Two levels: over a hub as over sites, answers are what one database would say. */
import type { Askable } from './cases/askable.ts';
import { type Callers, callersIn, tradeUnionCallers } from './cases/callers.ts';
import { searchCases } from './cases/search-cases.ts';
import type { TestHouse } from './houses.ts';
import { openTwoLevels } from './hub-houses.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTogether } from './together/together.ts';
import { togetherCases } from './together/together-case.ts';
import { askEverything } from './trees/ask-everything.ts';
import { askTree } from './trees/ask-tree.ts';
import { OF_THE_UNIONS } from './trees/everything.ts';
import { peopleOffers } from './trees/people-offers.ts';
import { trainingOffers } from './trees/training-offers.ts';
import { treesBy } from './trees/tree-cases.ts';
import { expectTried } from './tried.ts';
import { walk } from './walk/walk.ts';
import { openWorld, type TestWorld } from './world.ts';

let world: TestWorld;
let callers: Callers;

beforeAll(async () => {
  world = await openWorld([openTwoLevels]);
  callers = callersIn(world, tradeUnionCallers(world.rows));
}, 120_000);

afterAll(() => world?.close(), 60_000);

test.each([
  ['the national federation', '000000000000'],
  ['the province', '350000000000'],
])(
  'everything that is gathered, once, for %s',
  async (_who, code) => {
    await askEverything(OF_THE_UNIONS, code, world.houses.at(-1) as TestHouse, world);
  },
  120_000,
);

test.each([
  ['member', 0.02],
  ['organization', 0.01],
  ['staff', 0.01],
] as const)(
  '%sSearch',
  async (relation, share) => {
    const cases = searchCases(relation, world.rows, callers, 1);
    await runCases(cases, (one) => walk(one, world), { share });
  },
  PATIENCE,
);

test(
  'rows by their codes, and several fields at once',
  async () => {
    const cases = togetherCases(['member', 'staff', 'organization'], world.rows, callers, 1);
    await runCases(cases, (one) => askTogether(one, world), { share: 0.01 });
  },
  PATIENCE,
);

test(
  'statistics, fields of entities, and every way to gather',
  async () => {
    const offers = (askable: Askable) => [
      peopleOffers(world.rows, askable),
      trainingOffers(world.training, world.rows, askable),
    ];
    const cases = treesBy(callers, offers, { depth: 2, houses: 1 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.04 });
  },
  PATIENCE,
);

test('every rule was met with', () =>
  expectTried([
    'a search refused before anybody is asked',
    'numbers refused',
    'numbers released',
    'rows by key, for want of a name',
    'a field masked',
    'a field hidden',
  ]));
