/** Catalog changes in flight: whatever is copied, moved or split meanwhile, answers are what one database would say. */
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import type { Askable } from './cases/askable.ts';
import { callersIn, quangBinhCallers } from './cases/callers.ts';
import { CHANGES, type Change, changes, makeChange, moveBack } from './changes/change.ts';
import { type ChangingHouse, openChangingHouse } from './changes/changing-house.ts';
import { QUANG_BINH } from './houses.ts';
import { PATIENCE, runCases } from './run-cases.ts';
import { askTree } from './trees/ask-tree.ts';
import { anywhere } from './trees/offers.ts';
import { peopleOffers } from './trees/people-offers.ts';
import { trainingOffers } from './trees/training-offers.ts';
import { treesBy } from './trees/tree-cases.ts';
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

/** How many answers there are between two changes: a case has some four, and four cases are asked at a time. */
const PACE = 12;

const change = (kind: Change['kind'], fragment: number, site = 0): Change => ({ kind, fragment, site });

/** A copy there must be before it can be promoted or forgotten. */
const ONE_OF_EACH: readonly Change[] = [
  change('copy', 1),
  change('add a site', 0),
  change('promote', 0),
  change('move', 9, 9),
  change('split', 0),
  change('copy', 5, 1),
  change('forget a copy', 0),
];

/** One after the other until `done`, but one of each at least; yields the kinds that were made. */
async function changeUntil(done: () => boolean): Promise<ReadonlySet<Change['kind']>> {
  const made = new Set<Change['kind']>();
  const all = [...ONE_OF_EACH, ...fc.sample(changes, { seed: 20_200_101, numRuns: 2_000 })];
  for (const [at, one] of all.entries()) {
    if (done() && at >= ONE_OF_EACH.length) break;
    if (!(await makeChange(one, house))) continue;
    made.add(one.kind);
    const enough = house.answers() + PACE;
    while (!done() && house.answers() < enough) await wait(5);
  }
  return made;
}

test(
  'searches, rows, statistics and fields of entities, while fragments are copied, moved and split',
  async () => {
    const offers = (askable: Askable) =>
      anywhere(peopleOffers(world.rows, askable), trainingOffers(world.training, world.rows, askable));
    const callers = callersIn(world, quangBinhCallers(world.rows));
    const cases = treesBy(callers, offers, { depth: 2, houses: 1 });
    let done = false;
    const asking = runCases(cases, (one) => askTree(one, world), { share: 0.06 }).finally(() => {
      done = true;
    });
    const [made] = await Promise.all([changeUntil(() => done), asking]);
    expect([...made].sort()).toEqual([...CHANGES].sort());
  },
  PATIENCE,
);

const PAGES: readonly (readonly [field: string, text: string])[] = [
  [
    'at the root',
    `query ($at: String) { staffSearch(first: 3, after: $at) { edges { cursor node { code } } } }`,
  ],
  [
    'of an entity',
    `query ($at: String) { organization(code: "0030000") {
       staff(last: 3, before: $at) { edges { cursor node { code } } }
     } }`,
  ],
];

test.each(PAGES)(
  'a cursor %s is refused by another catalog, and good again in its own',
  async (_where, text) => {
    const who = { code: '020000100001' };
    for (const ask of [house.query, house.twin]) {
      const page = await ask(who, text);
      const [, at] = /"cursor":"([^"]+)"/.exec(JSON.stringify(page.data)) ?? [];
      const next = await ask(who, text, { at });
      expect(next.errors).toEqual([]);

      const before = house.catalog();
      expect(await makeChange(change('move', 2), house)).toBe(true);
      const refused = await ask(who, text, { at });
      expect(refused.errors.map(({ extensions }) => extensions?.code)).toEqual(['CURSOR_INVALID']);
      expect(JSON.stringify(refused.data)).not.toContain('"code"');

      await moveBack(before, house);
      expect(house.catalog().version).toBe(before.version);
      expect(await ask(who, text, { at })).toMatchObject({ data: next.data, errors: [] });
    }
  },
);
