/** Replicas: with any sites stopped whose rows others have as well, answers are what one database would say, and whole. */
import fc from 'fast-check';
import type { Askable } from './cases/askable.ts';
import { callersIn, quangBinhCallers } from './cases/callers.ts';
import { QUANG_BINH } from './houses.ts';
import { openHouseWithCopies, survives } from './houses-with-copies.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTree } from './trees/ask-tree.ts';
import { anywhere } from './trees/offers.ts';
import { peopleOffers } from './trees/people-offers.ts';
import { trainingOffers } from './trees/training-offers.ts';
import { treesBy } from './trees/tree-cases.ts';
import { openWorld, type TestWorld } from './world.ts';

const SITES = 4;
const PHASES = 5;

let world: TestWorld;

beforeAll(async () => {
  world = await openWorld([() => openHouseWithCopies({ ...QUANG_BINH, rows: 1_500 }, SITES)]);
}, 120_000);

afterAll(() => world?.close(), 60_000);

/** Different ones each time, none at first. */
function stoppedSites(): readonly (readonly string[])[] {
  const [house] = world.houses;
  if (house === undefined) throw new Error('there is no house');
  const some = fc.subarray([...house.sites], { minLength: 1, maxLength: 3 });
  const surviving = some.filter((stopped) => survives(house, stopped));
  return [[], ...fc.sample(surviving, { seed: 20_200_101, numRuns: PHASES - 1 })];
}

test(
  'searches, rows, statistics and fields of entities, while sites are stopped and started',
  async () => {
    const [house] = world.houses;
    const offers = (askable: Askable) =>
      anywhere(peopleOffers(world.rows, askable), trainingOffers(world.training, world.rows, askable));
    const callers = callersIn(world, quangBinhCallers(world.rows));
    const cases = treesBy(callers, offers, { depth: 2, houses: 1 });
    let replaced = 0;
    for (const [phase, stopped] of stoppedSites().entries()) {
      await Promise.all(stopped.map((site) => house?.stopSite(site)));
      await runCases(cases, async (one) => (replaced += (await askTree(one, world)).replaced), {
        share: 0.06 / PHASES,
        part: phase,
      });
      await Promise.all(stopped.map((site) => house?.startSite(site)));
    }
    // Otherwise nobody stood in for anybody, and nothing was tried.
    expect(replaced).toBeGreaterThan(0);
  },
  PATIENCE,
);
