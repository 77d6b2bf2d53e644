/**
 * Keeps what is written while tests run, so that it can be looked through for planted values (`npm run leaks`): in a
 * folder that the environment names, one file for each kind and process. Without a folder nothing is kept.
 */
import type { ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';

/** Name of the environment variable. */
export const OUTPUT = 'TRIBUTARY_OUTPUT';

/** What must be there when a whole run is over. */
export const KINDS = [
  /** What the test run itself printed. */
  'jest',
  /** Logs of the gateways and sites of test houses, at their most talkative. */
  'log',
  /** What processes of ours wrote that tests have started. */
  'process',
  /** What a process wrote that crashed over planted rows. */
  'crash',
  /** Errors and explanations that callers were answered. */
  'errors',
  /** Evidence of gateways and sites. */
  'evidence',
  /** How many answers held planted values: without any, nothing could have leaked. */
  'answered',
] as const;

export type OutputKind = (typeof KINDS)[number];

/** Undefined: nothing is kept. */
function fileOf(kind: OutputKind): string | undefined {
  const folder = process.env[OUTPUT];
  if (folder === undefined || folder === '') return undefined;
  mkdirSync(folder, { recursive: true });
  return join(folder, `${kind}-${process.pid}.log`);
}

export const isKept = (): boolean => fileOf('log') !== undefined;

export function keep(kind: OutputKind, text: string): void {
  const file = fileOf(kind);
  if (file !== undefined && text !== '') appendFileSync(file, text.endsWith('\n') ? text : `${text}\n`);
}

/** A logger that says everything into the folder, and nothing without one. */
export function keptLogger(name: string): Logger {
  const file = fileOf('log');
  if (file === undefined) return pino({ level: 'silent' });
  const logger = pino({ level: 'debug', name }, { write: (line: string) => appendFileSync(file, line) });
  // Most houses have nothing to complain of; so it is known that they would have been heard.
  logger.debug('what is written from here on is kept');
  return logger;
}

/** Both streams of a process that a test has started. */
export function keepProcess(
  child: Pick<ChildProcess, 'stdout' | 'stderr'>,
  kind: OutputKind = 'process',
): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => keep(kind, chunk.toString('utf8')));
  }
}
