/** A house of two levels: a province's gateway looks like one site to the gateway above, and keeps its rows at cities. */
import { ALL } from '../house/house.ts';
import { type HubHouseOptions, openHubHouse } from '../house/hub-house.ts';
import { asOneLevel } from '../hub/as-one-level.ts';
import { HUB, TWO_LEVELS } from '../hub/fujian.ts';
import { EVERYWHERE, type TestHouse, UNOPTIMIZED } from './houses.ts';
import { PLAIN } from './oracle/statement.ts';

/** With its sites named as if there were one level, so that what holds of one level can be asked of two. */
export async function openTwoLevels(): Promise<TestHouse> {
  const { limits, ...others } = EVERYWHERE;
  const options: HubHouseOptions = { ...TWO_LEVELS, ...others, limits: { above: limits, hub: limits } };
  const house = await openHubHouse(options);
  await house.sql(ALL, PLAIN);
  const { query: twin } = asOneLevel({ ...house, query: await house.openGateway(UNOPTIMIZED) }, HUB);
  return { ...asOneLevel(house, HUB), twin, settled: true, belowHub: Object.keys(TWO_LEVELS.hub.keeps) };
}
