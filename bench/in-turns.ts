/** Times things that are to be compared in turns, so that whatever the machine does meanwhile happens to all of them. */

export interface Timed {
  readonly name: string;
  /** Milliseconds of each round, in the order of rounds. */
  readonly times: readonly number[];
}

export interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
}

/** Each round runs every contestant once; who begins changes from round to round. */
export async function inTurns(
  contestants: Readonly<Record<string, () => Promise<unknown>>>,
  { rounds, warmUp }: Rounds,
): Promise<readonly Timed[]> {
  const entries = Object.entries(contestants).map(([name, run]) => ({ name, run, times: [] as number[] }));
  for (let round = -warmUp; round < rounds; round += 1) {
    const first = Math.abs(round) % entries.length;
    for (const one of [...entries.slice(first), ...entries.slice(0, first)]) {
      const started = performance.now();
      await one.run();
      if (round >= 0) one.times.push(performance.now() - started);
    }
  }
  return entries.map(({ name, times }) => ({ name, times }));
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (times: readonly number[]): number => quantile(times, 0.5);

/** Median of the ratios round by round: what slows the machine for a moment slows both halves of a pair. */
export function pairedRatio(one: Timed, other: Timed): number {
  return median(one.times.map((time, round) => time / (other.times[round] ?? Number.NaN)));
}
