/** A process of ours: started with Node as we are, ready when it says so on one line, ended by its own id. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { TributaryError } from '../errors/tributary-error.ts';
import { PROJECT } from './places.ts';

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the lines seen, once `count` lines of JSON have come. */
  lines<Line>(count: number, onLine?: (seen: number) => void): Promise<readonly Line[]>;
  /** Calls back with every further line of JSON. */
  listen<Line>(listener: (line: Line) => void): void;
  /** The end of what it wrote to its log. */
  heard(): string;
  say(line: string): void;
  stop(): Promise<void>;
}

/** `log`: a file for what it writes down, begun anew. */
export function startChild(script: string, args: readonly string[], log: string): Child {
  // Should we be killed, its standard input ends, and so does it.
  const child = spawn(process.execPath, ['--no-warnings', script, '--until-stdin-ends', ...args], {
    cwd: PROJECT,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C reaches us first, and we stop things in the right order.
    detached: true,
  });
  let said = '';
  const kept = createWriteStream(log).on('error', () => undefined);
  child.stderr.pipe(kept);
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-8_000);
  });
  child.stdin.on('error', () => undefined);
  const out = createInterface({ input: child.stdout });
  return {
    process: child,
    async lines<Line>(count: number, onLine?: (seen: number) => void) {
      const seen: Line[] = [];
      await new Promise<void>((resolve, reject) => {
        const ended = (): void =>
          reject(new TributaryError('CONFIGURATION_INVALID', `${script} ended: ${said}`));
        const take = (line: string): void => {
          if (!line.startsWith('{')) return;
          seen.push(JSON.parse(line) as Line);
          onLine?.(seen.length);
          if (seen.length < count) return;
          child.off('exit', ended);
          out.off('line', take);
          resolve();
        };
        child.once('exit', ended);
        out.on('line', take);
      });
      return seen;
    },
    listen: <Line>(listener: (line: Line) => void) =>
      void out.on('line', (line) => {
        if (line.startsWith('{')) listener(JSON.parse(line) as Line);
      }),
    heard: () => said,
    say: (line) => void child.stdin.write(`${line}\n`),
    stop: () => stopChild(child),
  };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const stopped = await Promise.race([ended.then(() => true), sleep(5_000, false, { ref: false })]);
  if (!stopped) {
    child.kill('SIGKILL');
    await ended;
  }
}
