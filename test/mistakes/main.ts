/** `npm run mistakes`: makes every mistake of the list, one at a time in a copy, and runs the tests that must notice it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MISTAKES } from './list.ts';
import { faultOf, type Mistake, makeMistake } from './mistake.ts';
import { type Outcome, runTests } from './run-tests.ts';
import { openWorkCopy } from './work-copy.ts';

const USAGE = `npm run mistakes -- [--only <part of a title or of a file>] [--list]

Makes each deliberate mistake in a copy of the project and runs the tests that must notice it. Exits with 1 when one is
not noticed, or cannot be made any more.`;

const PROJECT = join(import.meta.dirname, '..', '..');

const { values } = parseArgs({
  options: { only: { type: 'string' }, list: { type: 'boolean' }, help: { type: 'boolean' } },
});
const wanted = MISTAKES.filter(({ title, file }) => `${title} ${file}`.includes(values.only ?? ''));

if (values.help) console.log(USAGE);
else if (values.list) for (const { title, file } of wanted) console.log(`${title} (${file})`);
else process.exitCode = (await makeAll(wanted)) ? 0 : 1;

async function makeAll(mistakes: readonly Mistake[]): Promise<boolean> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  const copy = await openWorkCopy(PROJECT);
  let noticed = 0;
  const without = new Map<string, Outcome>();
  try {
    for (const [at, mistake] of mistakes.entries()) {
      const said = await make(mistake, copy.folder, without, stop.signal);
      if (said.noticed) noticed += 1;
      console.log(
        `${at + 1}/${mistakes.length} ${said.noticed ? 'noticed' : 'NOT NOTICED'}  ${mistake.title}: ${said.how}`,
      );
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error('stopped');
    return false;
  } finally {
    await copy.remove();
  }
  console.log(`${noticed} of ${mistakes.length} mistakes were noticed`);
  return noticed === mistakes.length && mistakes.length > 0;
}

interface Said {
  readonly noticed: boolean;
  readonly how: string;
}

/** The same tests must pass without the mistake, or their failing says nothing. */
async function make(
  mistake: Mistake,
  folder: string,
  without: Map<string, Outcome>,
  signal: AbortSignal,
): Promise<Said> {
  const key = JSON.stringify([mistake.tests, mistake.named]);
  const before = without.get(key) ?? (await runTests(folder, mistake.tests, mistake.named, signal));
  without.set(key, before);
  if (before.kind !== 'passed')
    return { noticed: false, how: `its tests do not pass without it: ${said(before)}` };
  const file = join(folder, mistake.file);
  const text = await readFile(file, 'utf8');
  const fault = faultOf(mistake, text);
  if (fault !== undefined) return { noticed: false, how: fault };
  await writeFile(file, makeMistake(mistake, text));
  try {
    const after = await runTests(folder, mistake.tests, mistake.named, signal);
    return { noticed: after.kind === 'failed', how: said(after) };
  } finally {
    await writeFile(file, text);
  }
}

function said(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'passed':
      return `${outcome.tests} tests pass`;
    case 'failed':
      return outcome.first;
    case 'broken':
      return outcome.why.split('\n').slice(0, 3).join(' ');
  }
}
