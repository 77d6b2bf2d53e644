/** Makes twin worlds, one after the other, and asks both the same; from a fixed seed unless the environment names one. */
import fc from 'fast-check';
import { randomOf } from '../../deployments/generate/random/random.ts';
import { askBoth } from './ask-both.ts';
import { applyChange, inverse } from './change/apply-change.ts';
import { type BaseWorld, type ChangeStep, changeSteps, makeChange } from './change/make-change.ts';
import { headers } from './questions/headers.ts';
import { probesOf } from './questions/probes.ts';
import type { Question } from './questions/question.ts';
import type { TwinHouses } from './twin-houses.ts';

/** How many pairs of worlds the whole folder makes; each test takes its share. */
const PAIRS = Number(process.env.TRIBUTARY_PAIRS ?? 300);

/** How long one test may take: more pairs, more time. */
export const PATIENCE = 600_000 * Math.max(1, PAIRS / 500);

const SEED = Number(process.env.TRIBUTARY_SEED ?? 20_200_101);

/** How often the change is looked for, beside the questions that know nothing of it. */
const PROBES = 2;

export interface PairOptions {
  readonly name: string;
  readonly twins: TwinHouses;
  readonly world: BaseWorld;
  readonly callers: fc.Arbitrary<string | undefined>;
  readonly questions: fc.Arbitrary<Question>;
  /** The share of all pairs. */
  readonly share: number;
  /** What happens in one of the worlds, where that is not just anything. */
  readonly steps?: fc.Arbitrary<readonly ChangeStep[]>;
  /** The catalogs of the two are not the same, and so are the cursors. */
  readonly withoutCursors?: boolean;
}

export async function runPairs(options: PairOptions): Promise<void> {
  const { name, twins, world, callers, questions, share, steps: changes = changeSteps } = options;
  const asking = { ask: twins.ask, withoutCursors: options.withoutCursors ?? false };
  const numRuns = Math.ceil(PAIRS * share);
  const asked = fc.record({ question: questions, headers });
  const pair = fc.record({
    caller: callers,
    steps: changes,
    asked: fc.array(asked, { minLength: 1, maxLength: 3 }),
    seed: fc.nat(),
  });
  const counts = { pairs: 0, empty: 0, rows: 0, operations: 0 };
  const property = fc.asyncProperty(pair, async ({ caller, steps, asked: chosen, seed }) => {
    const change = makeChange(steps, caller, world);
    const rows = change.removed.length + change.added.length;
    await applyChange(twins.changed, change);
    try {
      const probes = probesOf(change, world.secrets, randomOf(seed, 'probes'), PROBES);
      const all = [...chosen, ...probes.map((question) => ({ question, headers: {} }))];
      const answers = await Promise.allSettled(
        all.map((one) => askBoth(asking, caller, one.question, one.headers)),
      );
      for (const answer of answers) {
        if (answer.status === 'rejected') throw answer.reason;
        counts.operations += answer.value;
      }
    } finally {
      await applyChange(twins.changed, inverse(change));
    }
    counts.pairs += 1;
    counts.rows += rows;
    if (rows === 0) counts.empty += 1;
  });
  await fc.assert(property, { seed: SEED, numRuns });
  const { pairs, empty, rows, operations } = counts;
  process.stdout.write(
    `${name}: ${pairs} pairs of worlds (seed ${SEED}), ${rows} rows different, ${empty} pairs without any; ${operations} operations asked of both\n`,
  );
}
