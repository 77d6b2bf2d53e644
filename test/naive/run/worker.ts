/** One process of a run: makes the worlds that it is given one after the other, and tells what comes of them. */
import { printFailure } from './print-failure.ts';
import { runWorld } from './run-world.ts';
import { shrink } from './shrink.ts';

/** What a worker is given. */
export interface Errand {
  readonly seed: string;
  readonly world: number;
  readonly policies: number;
  readonly cases: number;
  readonly only?: { readonly policy: number; readonly case: number } | undefined;
}

/** What it says. */
export type Said =
  | { readonly kind: 'PROGRESS'; readonly cases: number; readonly policies: number }
  | { readonly kind: 'DIFFERENCE'; readonly text: string }
  | { readonly kind: 'BROKEN'; readonly text: string }
  | { readonly kind: 'DONE' };

const stop = new AbortController();
const say = (said: Said): void => void process.send?.(said);

process.on('message', (message: Errand | 'STOP') => {
  if (message === 'STOP') return stop.abort();
  void run(message);
});
// Whoever began the run tells its workers when to stop.
process.on('SIGINT', () => undefined);
process.once('disconnect', () => process.exit());

async function run(errand: Errand): Promise<void> {
  try {
    await runWorld({
      ...errand,
      signal: stop.signal,
      told: (cases) => say({ kind: 'PROGRESS', cases, policies: 0 }),
      published: () => say({ kind: 'PROGRESS', cases: 0, policies: 1 }),
      failed: async (failed) => {
        say({ kind: 'DIFFERENCE', text: printFailure(failed.name, await shrink(failed)) });
        return false;
      },
    });
  } catch (error) {
    say({ kind: 'BROKEN', text: error instanceof Error ? String(error.stack) : String(error) });
  }
  say({ kind: 'DONE' });
}
