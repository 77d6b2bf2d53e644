/** Asks operations as they are written, of one house. */
import type { TestHouse } from '../houses.ts';
import type { TestWorld } from '../world.ts';
import { askEverybody, openSession } from './ask-everybody.ts';

export async function askEverything(
  operations: readonly string[],
  caller: string | undefined,
  house: TestHouse,
  world: TestWorld,
): Promise<void> {
  for (const text of operations) {
    await askEverybody(openSession(world, house, caller), () => ({ text, variables: {} }));
  }
}
