/** Fragmentation transparency among the unions, whose members keep a number for life and move. */
import { tradeUnionCallers } from './cases/callers.ts';
import { searchCases } from './cases/search-cases.ts';
import { runCases } from './run-cases.ts';
import { askTogether } from './together/together.ts';
import { togetherCases } from './together/together-case.ts';
import { walk } from './walk/walk.ts';
import { openTradeUnions, type TestWorld } from './world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await openTradeUnions();
}, 60_000);

afterAll(() => world?.close(), 60_000);

test('memberSearch', async () => {
  await runCases(
    searchCases('member', world.rows, tradeUnionCallers(world.rows)),
    (one) => walk(one, world),
    { share: 0.25 },
  );
}, 600_000);

test('organizationSearch', async () => {
  await runCases(
    searchCases('organization', world.rows, tradeUnionCallers(world.rows)),
    (one) => walk(one, world),
    { share: 0.15 },
  );
}, 600_000);

test('staffSearch', async () => {
  await runCases(searchCases('staff', world.rows, tradeUnionCallers(world.rows)), (one) => walk(one, world), {
    share: 0.1,
  });
}, 600_000);

test('rows by their codes, and several fields at once', async () => {
  await runCases(
    togetherCases(['member', 'staff', 'organization'], world.rows, tradeUnionCallers(world.rows)),
    (one) => askTogether(one, world),
    { share: 0.2 },
  );
}, 600_000);
