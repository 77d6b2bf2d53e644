/** Runs a property over many cases, several at a time, from seeds that are fixed unless the environment names one. */
import fc from 'fast-check';

/** How many cases the whole suite makes; each test takes its share. */
const CASES = Number(process.env.TRIBUTARY_CASES ?? 500);

/** How long one test may take: more cases, more time. */
export const PATIENCE = 600_000 * Math.max(1, CASES / 1_000);

/** A seed that a failure printed: runs one lane with just that seed. */
const SEED = process.env.TRIBUTARY_SEED;

/** As many cases as the suite makes, or more. */
export const isWholeRun = SEED === undefined && CASES >= 500;

const FIRST_SEED = 20_200_101;
const LANES = 4;

/** A case that has become no smaller by then is small enough. */
const MOST_SHRINKS = 200;

export interface RunOptions {
  /** The share of all cases. */
  readonly share: number;
  /** Where cases are run in several parts, which one this is: each has seeds of its own. */
  readonly part?: number;
}

/** Lanes run side by side; each prints its own seed and the smallest case when it fails. */
export async function runCases<Case>(
  cases: fc.Arbitrary<Case>,
  run: (one: Case) => Promise<unknown>,
  { share, part = 0 }: RunOptions,
): Promise<void> {
  const seeds =
    SEED === undefined
      ? Array.from({ length: LANES }, (_, lane) => FIRST_SEED + part * LANES + lane)
      : [Number(SEED)];
  const numRuns = Math.ceil((CASES * share) / LANES);
  let failed = false;
  let shrunk = 0;
  const lanes = await Promise.allSettled(
    seeds.map((seed) => {
      let mine = false;
      const property = fc.asyncProperty(cases, async (one) => {
        // One counterexample is enough; the other lanes run out quickly.
        if (failed && (!mine || shrunk > MOST_SHRINKS)) return;
        if (mine) shrunk += 1;
        try {
          await run(one);
        } catch (error) {
          if (failed && !mine) return;
          [failed, mine] = [true, true];
          throw error;
        }
      });
      return fc.assert(property, { seed, numRuns });
    }),
  );
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
}
