/** Random searches by every kind of caller, held against one database: over a hub as over sites (test/transparency). */
import { ALL, type House } from '../house/house.ts';
import { type HubHouse, openHubHouse } from '../house/hub-house.ts';
import { lies } from '../house/topology.ts';
import { tradeUnionCallers } from '../transparency/cases/callers.ts';
import { searchCases } from '../transparency/cases/search-cases.ts';
import { PLAIN } from '../transparency/oracle/statement.ts';
import { tradeUnionUnit } from '../transparency/reach/units.ts';
import { tradeUnionRights } from '../transparency/rights/trade-unions.ts';
import { runCases } from '../transparency/run-cases.ts';
import { askTogether } from '../transparency/together/together.ts';
import { togetherCases } from '../transparency/together/together-case.ts';
import { walk } from '../transparency/walk/walk.ts';
import { SITE_COUNTS, type TestWorld } from '../transparency/world.ts';
import { asOneLevel } from './as-one-level.ts';
import { HUB, TWO_LEVELS } from './fujian.ts';

let house: HubHouse;
let world: TestWorld;
beforeAll(async () => {
  house = await openHubHouse(TWO_LEVELS);
  await house.sql(ALL, PLAIN);
  world = worldOf(asOneLevel(house, HUB));
}, 60_000);
afterAll(() => house?.close(), 30_000);

/** Whichever house a case chooses, it is this one. */
function worldOf(one: House): TestWorld {
  const rights = tradeUnionRights(one.deployment.directory);
  const today = new Date();
  const digits = (value: number): string => String(value).padStart(2, '0');
  return {
    houses: SITE_COUNTS.map(() => one),
    rows: one.rows,
    rights,
    unitPattern: tradeUnionUnit,
    placePattern: (code) => (code.length === 18 ? code.slice(0, 2) : code).slice(0, 12).padEnd(12, '?'),
    setting: () => ({
      today: `${today.getFullYear()}-${digits(today.getMonth() + 1)}-${digits(today.getDate())}`,
      pinyin: true,
    }),
    sees: (caller, place) => rights.patternsOf(caller).some((pattern) => lies(place, pattern)),
    close: () => one.close(),
  };
}

test.each(['member', 'organization', 'staff'] as const)(
  '%sSearch',
  async (relation) => {
    const cases = searchCases(relation, world.rows, tradeUnionCallers(world.rows));
    await runCases(cases, (one) => walk(one, world), { share: 0.03 });
  },
  600_000,
);

test('rows by their codes, and several fields at once', async () => {
  const cases = togetherCases(['member', 'staff', 'organization'], world.rows, tradeUnionCallers(world.rows));
  await runCases(cases, (one) => askTogether(one, world), { share: 0.03 });
}, 600_000);
