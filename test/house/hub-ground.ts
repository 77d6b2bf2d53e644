/** What the two levels of a house stand on: for each a deployment folder with its part of the catalog, and keys. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Ground } from './ground.ts';
import { type HouseDeployment, writeDeployment } from './house-deployment.ts';
import { type HouseKeys, makeKeys } from './keys.ts';
import type { AddedPolicy } from './policy.ts';
import type { Topology } from './topology.ts';
import { levelsOf } from './two-levels.ts';

export interface Level {
  readonly home: string;
  readonly topology: Topology;
  readonly keys: HouseKeys;
}

export interface LevelOptions {
  /** The site that the hub is to the gateway above it. */
  readonly hub: string;
  /** Its own sites. */
  readonly below: readonly string[];
  readonly rights: readonly AddedPolicy[];
  readonly policy: HouseDeployment['policy'];
  readonly stalenessSeconds: number;
}

export async function layLevels(
  ground: Ground,
  { hub, below, rights, policy, stalenessSeconds }: LevelOptions,
): Promise<{ readonly above: Level; readonly hub: Level }> {
  const { directory } = ground.deployment;
  const levels = await levelsOf(directory, ground.topology, hub, below);
  const folder = join(dirname(ground.home), 'levels');
  const lay = async (name: string, topology: Topology, keys: HouseKeys): Promise<Level> => {
    const home = join(folder, name);
    await writeDeployment(directory, home, { topology, rights, policy, stalenessSeconds });
    return { home, topology, keys };
  };
  const kept = levels.above.fragments.filter(({ site }) => site === hub).map(({ where }) => where);
  const lower = await lay('hub', levels.below, await keysOfHub(ground, join(folder, 'keys')));
  await answerWithin(kept, join(lower.home, 'catalog', 'completeness.yml'));
  return { above: await lay('above', levels.above, ground.keys), hub: lower };
}

/** The catalog of a hub is complete when it holds all that is the hub's. */
async function answerWithin(patterns: readonly string[], file: string): Promise<void> {
  const whole = await readFile(file, 'utf8');
  // A link to the deployment's own.
  await rm(file);
  await writeFile(file, `within: ${JSON.stringify(patterns)}\n${whole}`);
}

/** Of the same issuer; everything that a gateway signs or seals with is the hub's own. */
async function keysOfHub({ keys }: Ground, directory: string): Promise<HouseKeys> {
  await mkdir(directory, { recursive: true });
  const own = await makeKeys(directory);
  return { ...own, issuer: keys.issuer, issuerPublic: keys.issuerPublic };
}
