/** Runs test files in a copy of the project and tells which tests failed, and whether they ran at all. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type Outcome =
  | { readonly kind: 'passed'; readonly tests: number }
  | { readonly kind: 'failed'; readonly first: string; readonly tests: number }
  /** A file could not be loaded, or no test ran: that says nothing about the mistake. */
  | { readonly kind: 'broken'; readonly why: string };

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export async function runTests(
  folder: string,
  files: readonly string[],
  named: string | undefined,
  signal: AbortSignal,
): Promise<Outcome> {
  const report = join(folder, '.mistakes.json');
  await rm(report, { force: true });
  const narrowed = named === undefined ? [] : ['--testNamePattern', named];
  const jest = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      // What a test that fails has left open must not keep it waiting.
      ...['--ci', '--silent', '--forceExit', '--json', '--outputFile', report],
      ...narrowed,
      ...['--runTestsByPath', ...files],
    ],
    { cwd: folder, stdio: 'ignore', signal, killSignal: 'SIGTERM' },
  );
  await new Promise<void>((resolve, reject) => {
    jest.once('error', reject);
    jest.once('close', () => resolve());
  });
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return text === undefined
    ? { kind: 'broken', why: 'the tests could not be run' }
    : toOutcome(JSON.parse(text) as Report);
}

function toOutcome(report: Report): Outcome {
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = all.find(({ status }) => status === 'failed');
  const tests = report.numPassedTests + report.numFailedTests;
  if (failed !== undefined) return { kind: 'failed', first: failed.fullName, tests };
  const [unloaded] = report.testResults.filter(({ message }) => message !== '');
  if (report.numRuntimeErrorTestSuites > 0) return { kind: 'broken', why: unloaded?.message ?? 'not loaded' };
  return tests === 0 ? { kind: 'broken', why: 'no test ran' } : { kind: 'passed', tests };
}
