/** Houses whose fragments have copies, at sites that have rows of their own and at one that has nothing else. */
import { loadDeployment } from '../../deployments/load.ts';
import { planTopology } from '../house/topology.ts';
import { openPlainHouse, type Rows, type TestHouse, UNOPTIMIZED } from './houses.ts';

/** The site that has nothing but copies. */
export const MIRROR = 'mirror';

/** Every fragment has a copy at the next site, and the first, third, fifth … one at the mirror as well. */
export async function openHouseWithCopies(rows: Rows, sites: number): Promise<TestHouse> {
  const { directory } = await loadDeployment(rows.deployment);
  const { fragments, sites: dealt } = await planTopology(directory, { ...rows, sites });
  const standbys = Object.fromEntries(
    fragments.map(({ name, site }, at) => {
      const next = dealt[(dealt.indexOf(site) + 1) % dealt.length] ?? site;
      return [name, at % 2 === 0 ? [next, MIRROR] : [next]];
    }),
  );
  const house = await openPlainHouse({ ...rows, sites, standbys });
  return { ...house, twin: await house.openGateway(UNOPTIMIZED), settled: false, belowHub: [] };
}

/** Whether every fragment still has a copy when these sites are stopped. */
export const survives = ({ fragments }: TestHouse, stopped: readonly string[]): boolean =>
  fragments.every(({ site, standbys }) => [site, ...standbys].some((keeper) => !stopped.includes(keeper)));
