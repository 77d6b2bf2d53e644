/** Fragmentation transparency in Quảng Bình: searches over 1, 2 and 8 sites equal plain SQL over all rows. */
import { quangBinhCallers } from './cases/callers.ts';
import { searchCases } from './cases/search-cases.ts';
import { runCases } from './run-cases.ts';
import { askTogether } from './together/together.ts';
import { togetherCases } from './together/together-case.ts';
import { walk } from './walk/walk.ts';
import { openQuangBinh, type TestWorld } from './world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await openQuangBinh();
}, 60_000);

afterAll(() => world?.close(), 60_000);

test('staffSearch', async () => {
  await runCases(searchCases('staff', world.rows, quangBinhCallers(world.rows)), (one) => walk(one, world), {
    share: 0.3,
  });
}, 600_000);

test('organizationSearch', async () => {
  await runCases(
    searchCases('organization', world.rows, quangBinhCallers(world.rows)),
    (one) => walk(one, world),
    {
      share: 0.2,
    },
  );
}, 600_000);

test('rows by their codes, and several fields at once', async () => {
  await runCases(
    togetherCases(['staff', 'organization'], world.rows, quangBinhCallers(world.rows)),
    (one) => askTogether(one, world),
    { share: 0.15 },
  );
}, 600_000);
