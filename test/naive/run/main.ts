/** `npm run naive -- --cases 100000 [--seed N]`: random cases, each asked of the product and of the naive evaluator. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { misused, readWords } from '../../../command-line/read-words.ts';
import { runCommand } from '../../../command-line/run-command.ts';
import startPostgres from '../../postgres/global-setup.ts';
import type { Errand, Said } from './worker.ts';

const USAGE = `npm run naive -- [options]
  --cases <number>      how many cases; 1000 when absent
  --seed <text>         what chance begins with; another one each time when absent, and printed
  --only <world>/<policy>/<case>   this one alone, as a difference names it
  --workers <number>    processes; 2 when absent
Exits with 1 when there is a difference, and shows the first of each world as small as it could be made.`;

const POLICIES_OF_A_WORLD = 25;
const CASES_OF_A_POLICY = 40;
const CASES_OF_A_WORLD = POLICIES_OF_A_WORLD * CASES_OF_A_POLICY;

await runCommand(USAGE, async (argv) => {
  const text = { type: 'string' } as const;
  const { values } = readWords(
    argv,
    { options: { cases: text, seed: text, only: text, workers: text } },
    USAGE,
  );
  const whole = (name: 'cases' | 'workers', usual: number): number => {
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < 1) throw misused(`--${name} is no number of ${name}`, USAGE);
    return value;
  };
  const seed = values.seed ?? String(Date.now() % 1_000_000);
  const cases = whole('cases', 1_000);
  const errands = values.only === undefined ? errandsOf(seed, cases) : [onlyErrand(seed, values.only)];
  process.exitCode = await runAll(errands, { seed, workers: whole('workers', 2) });
});

/** Whole worlds; the last one may be smaller. */
function errandsOf(seed: string, cases: number): readonly Errand[] {
  const perPolicy = Math.min(CASES_OF_A_POLICY, cases);
  return Array.from({ length: Math.ceil(cases / CASES_OF_A_WORLD) }, (_, world) => {
    const left = Math.min(CASES_OF_A_WORLD, cases - world * CASES_OF_A_WORLD);
    return { seed, world, policies: Math.ceil(left / perPolicy), cases: perPolicy };
  });
}

function onlyErrand(seed: string, only: string): Errand {
  const [, world, policy, number] = /^(\d+)\/(\d+)\/(\d+)$/.exec(only) ?? [];
  if (number === undefined) throw misused('--only is written <world>/<policy>/<case>', USAGE);
  const named = { policy: Number(policy), case: Number(number) };
  return { seed, world: Number(world), policies: POLICIES_OF_A_WORLD, cases: CASES_OF_A_POLICY, only: named };
}

interface Tally {
  compared: number;
  differences: number;
  broken: number;
  worlds: number;
  policies: number;
}

async function runAll(
  errands: readonly Errand[],
  { seed, workers }: { readonly seed: string; readonly workers: number },
): Promise<number> {
  const began = Date.now();
  const tally: Tally = { compared: 0, differences: 0, broken: 0, worlds: 0, policies: 0 };
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  console.log(`seed ${seed}: ${errands.length} worlds`);
  const stopPostgres = await startPostgres();
  const says = (): string => {
    const seconds = Math.round((Date.now() - began) / 1_000);
    const { compared, differences, worlds, policies } = tally;
    return `seed ${seed}: ${compared} cases, ${differences} differences; ${policies} policies, ${worlds} of ${errands.length} worlds done, ${seconds} s`;
  };
  const progress = setInterval(() => console.log(says()), 30_000);
  try {
    const left = [...errands];
    await Promise.all(
      Array.from({ length: Math.min(workers, left.length) }, () => work(left, tally, stopped.signal)),
    );
  } finally {
    clearInterval(progress);
    await stopPostgres();
  }
  console.log(`${stopped.signal.aborted ? 'stopped; ' : ''}${says()}`);
  if (stopped.signal.aborted) return 130;
  return tally.differences + tally.broken === 0 ? 0 : 1;
}

/** One worker, until nothing is left. */
async function work(left: Errand[], tally: Tally, signal: AbortSignal): Promise<void> {
  const worker = fork(join(import.meta.dirname, 'worker.ts'), { execArgv: ['--no-warnings'] });
  const stop = (): void => void worker.send('STOP');
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (let errand = left.shift(); errand !== undefined && !signal.aborted; errand = left.shift()) {
      await runErrand(worker, errand, tally);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    worker.disconnect();
    await Promise.race([once(worker, 'exit'), wait(5_000, undefined, { ref: false })]);
  }
}

function runErrand(worker: ChildProcess, errand: Errand, tally: Tally): Promise<void> {
  return new Promise((resolve) => {
    const ended = (): void => {
      worker.off('message', heard).off('exit', lost);
      resolve();
    };
    const lost = (): void => {
      tally.broken += 1;
      ended();
    };
    const heard = (said: Said): void => {
      switch (said.kind) {
        case 'PROGRESS':
          tally.compared += said.cases;
          tally.policies += said.policies;
          return;
        case 'DIFFERENCE':
        case 'BROKEN':
          tally[said.kind === 'BROKEN' ? 'broken' : 'differences'] += 1;
          console.log(`\n${said.text}\n`);
          return;
        case 'DONE':
          tally.worlds += 1;
          ended();
      }
    };
    worker.on('message', heard).once('exit', lost);
    worker.send(errand);
  });
}
