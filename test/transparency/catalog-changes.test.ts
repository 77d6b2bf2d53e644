/** Catalog changes in flight: whatever is copied, moved or split meanwhile, answers are what one database would say. */
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { quangBinhCallers } from './cases/callers.ts';
import { CHANGES, type Change, changes, makeChange } from './changes/change.ts';
import { type ChangingHouse, openChangingHouse } from './changes/changing-house.ts';
import { QUANG_BINH } from './houses.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTree } from './trees/ask-tree.ts';
import { anywhere } from './trees/offers.ts';
import { peopleOffers } from './trees/people-offers.ts';
import { trainingOffers } from './trees/training-offers.ts';
import { treeCases } from './trees/tree-cases.ts';
import { openWorld, type TestWorld } from './world.ts';

let world: TestWorld;
let house: ChangingHouse;

beforeAll(async () => {
  world = await openWorld([
    async () => {
      house = await openChangingHouse({ ...QUANG_BINH, rows: 1_500 }, 3, 'department-03');
      return house;
    },
  ]);
}, 120_000);

afterAll(() => world?.close(), 60_000);

/** How many answers there are between two changes: a case has some six. */
const PACE = 12;

/** One after the other until `done`; yields how often each was made. */
async function changeUntil(done: () => boolean): Promise<ReadonlyMap<Change['kind'], number>> {
  const made = new Map<Change['kind'], number>();
  // First one of each kind, then as they come.
  const each = CHANGES.flatMap((kind): Change[] => [
    { kind: 'copy', fragment: 1, site: 1 },
    { kind, fragment: 5, site: 0 },
  ]);
  const all = [...each, ...fc.sample(changes, { seed: 20_200_101, numRuns: 2_000 })];
  for (let at = 0; !done(); at = (at + 1) % all.length) {
    const change = all[at] as Change;
    if (!(await makeChange(change, house))) continue;
    made.set(change.kind, (made.get(change.kind) ?? 0) + 1);
    const enough = house.answers() + PACE;
    while (!done() && house.answers() < enough) await wait(5);
  }
  return made;
}

test(
  'searches, rows, statistics and fields of entities, while fragments are copied, moved and split',
  async () => {
    const offers = anywhere(peopleOffers(world.rows), trainingOffers(world.training, world.rows));
    const cases = treeCases({ offers, depth: 2, caller: quangBinhCallers(world.rows), houses: 1 });
    const seen = { turned: 0, outdated: 0 };
    let done = false;
    const asking = runCases(
      cases,
      async (one) => {
        const { answers, outdated } = await askTree(one, world);
        seen.outdated += Number(outdated);
        seen.turned += answers - 1 - Number(outdated);
      },
      { share: 0.08 },
    ).finally(() => {
      done = true;
    });
    const [made] = await Promise.all([changeUntil(() => done), asking]);
    // Otherwise nothing changed, or nobody noticed.
    expect([...made.keys()].sort()).toEqual([...CHANGES].sort());
    expect(seen.outdated).toBeGreaterThan(0);
    expect(seen.turned).toBeGreaterThan(0);
  },
  PATIENCE,
);
