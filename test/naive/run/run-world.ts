/** All cases of one world: opened once, a policy after the other, several questions at a time. */

import { TributaryError } from '../../../errors/tributary-error.ts';
import { type Case, randomCase } from '../cases/case.ts';
import { type Chance, chance } from '../random.ts';
import { type PolicyDocument, randomPolicy } from '../world/policies.ts';
import { type ServedWorld, serveWorld } from '../world/serve-world.ts';
import { randomWorld, type World } from '../world/world.ts';
import { type Failure, runCase } from './run-case.ts';

/** Which case it is: what makes it again. */
export interface CaseName {
  readonly seed: string;
  readonly world: number;
  readonly policy: number;
  readonly case: number;
}

export interface Failed extends Failure {
  readonly name: CaseName;
  readonly world: World;
  readonly policy: PolicyDocument;
  readonly tried: Case;
  /** The world is open as long as this is looked at. */
  readonly served: ServedWorld;
}

export interface WorldRun {
  readonly seed: string;
  readonly world: number;
  readonly policies: number;
  /** By each policy. */
  readonly cases: number;
  /** This policy and this case alone. */
  readonly only?: { readonly policy: number; readonly case: number } | undefined;
  /** Begins no further policy when it is given. */
  readonly signal: AbortSignal;
  /** How many cases have been compared since the last time. */
  told(cases: number): void;
  /** Another policy is in force. */
  published(): void;
  /** True when the world is to go on. */
  failed(failed: Failed): Promise<boolean>;
}

export async function runWorld(run: WorldRun): Promise<void> {
  const chances = chance(`${run.seed}/${run.world}`);
  const world = randomWorld(chances.branch('world'));
  let served: ServedWorld | undefined;
  try {
    for (let at = 0; at < run.policies && !run.signal.aborted; at += 1) {
      if (run.only !== undefined && run.only.policy !== at) continue;
      const ofPolicy = chances.branch(`policy-${at}`);
      const drawn = await publishSome(world, served, at, ofPolicy);
      served = drawn.served;
      run.published();
      if (!(await runPolicy(run, { world, policy: drawn.policy, served }, at, ofPolicy))) return;
    }
  } finally {
    await served?.close();
  }
}

/** Most policies by chance are good; of those that are not the next is drawn. */
async function publishSome(
  world: World,
  served: ServedWorld | undefined,
  version: number,
  chances: Chance,
): Promise<{ readonly served: ServedWorld; readonly policy: PolicyDocument }> {
  for (let draw = 0; draw < 50; draw += 1) {
    const policy = randomPolicy(world.hierarchy, version, chances.branch(`draw-${draw}`));
    try {
      if (served === undefined) return { served: await serveWorld(world, policy), policy };
      await served.publish(policy);
      return { served, policy };
    } catch (error) {
      if (!(error instanceof TributaryError) || error.code !== 'POLICY_INVALID') throw error;
    }
  }
  throw new Error('the product takes none of fifty random policies');
}

interface Ground {
  readonly world: World;
  readonly policy: PolicyDocument;
  readonly served: ServedWorld;
}

const AT_A_TIME = 6;

/** False when it ended with a difference that is not to be gone on after. */
async function runPolicy(run: WorldRun, ground: Ground, policy: number, chances: Chance): Promise<boolean> {
  const numbers = run.only === undefined ? Array.from({ length: run.cases }, (_, at) => at) : [run.only.case];
  let found: Failed | undefined;
  const worker = async (): Promise<void> => {
    for (let at = numbers.shift(); at !== undefined && found === undefined; at = numbers.shift()) {
      const ofCase = chances.branch(`case-${at}`);
      const tried = randomCase(ground.world, ground.policy, ofCase);
      const failure = await runCase(ground, tried, ofCase.branch('walk'));
      run.told(1);
      if (failure === undefined) continue;
      const name = { seed: run.seed, world: run.world, policy, case: at };
      found ??= { ...failure, ...ground, name, tried };
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  // Nobody asks any more: whoever looks at it may publish other policies.
  return found === undefined || run.failed(found);
}
