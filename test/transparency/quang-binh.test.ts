/** Fragmentation transparency in Quảng Bình: what 1, 2 and 8 sites answer equals what one database would. */
import type { Askable } from './cases/askable.ts';
import { type Callers, callersIn, quangBinhCallers } from './cases/callers.ts';
import { searchCases } from './cases/search-cases.ts';
import { QUANG_BINH, settledHouses, type TestHouse } from './houses.ts';
import { leafThrough, sortedUnion } from './in-order.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTogether } from './together/together.ts';
import { togetherCases } from './together/together-case.ts';
import { askEverything } from './trees/ask-everything.ts';
import { askTree } from './trees/ask-tree.ts';
import { OF_QUANG_BINH } from './trees/everything.ts';
import { peopleOffers } from './trees/people-offers.ts';
import { trainingOffers } from './trees/training-offers.ts';
import { treesBy } from './trees/tree-cases.ts';
import { expectTried } from './tried.ts';
import { walk } from './walk/walk.ts';
import { openWorld, type TestWorld } from './world.ts';

let world: TestWorld;
let callers: Callers;

beforeAll(async () => {
  world = await openWorld(settledHouses(QUANG_BINH));
  callers = callersIn(world, quangBinhCallers(world.rows));
}, 120_000);

afterAll(() => world?.close(), 60_000);

test('Home Affairs leafs through all staff of the province', async () => {
  const house = world.houses.at(-1) as TestHouse;
  const union = await sortedUnion(house, 'staff', 'code');
  expect(union).toHaveLength(world.rows.staff.length);
  expect(await leafThrough(house, '020000100001', 'staffSearch', 'code')).toEqual(union);
}, 60_000);

test.each([
  ['Home Affairs', '020000100001'],
  ['a department with a line', '110000100001'],
  ['a district', '003000100001'],
  ['nobody', undefined],
])(
  'everything that is gathered, once, for %s',
  async (_who, code) => {
    await askEverything(OF_QUANG_BINH, code, world.houses.at(-1) as TestHouse, world);
  },
  120_000,
);

test.each([
  ['staff', 0.1],
  ['organization', 0.06],
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
    const cases = togetherCases(['staff', 'organization'], world.rows, callers);
    await runCases(cases, (one) => askTogether(one, world), { share: 0.06 });
  },
  PATIENCE,
);

test(
  'statistics',
  async () => {
    const offers = (askable: Askable) => [peopleOffers(world.rows, askable)];
    const cases = treesBy(callers, offers, { roots: ['staffStatistics'], depth: 2 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.06 });
  },
  PATIENCE,
);

test(
  'fields of entities, below each other',
  async () => {
    const cases = treesBy(callers, (askable) => [peopleOffers(world.rows, askable)], { depth: 3 });
    await runCases(cases, (one) => askTree(one, world), { share: 0.07 });
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
    await runCases(cases, (one) => askTree(one, world), { share: 0.12 });
  },
  PATIENCE,
);

test('every rule was met with', () =>
  expectTried([
    'a field denied',
    'a search refused before anybody is asked',
    'a search refused by the sites',
    'numbers refused',
    'numbers exact',
    'a field hidden',
  ]));
