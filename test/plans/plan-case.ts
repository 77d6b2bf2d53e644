/** A golden case: a sentence, who asks, an operation, and the plan it must get, all in one `.graphql` file. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PlanCase {
  readonly file: string;
  /** What the case shows, in one sentence. */
  readonly title: string;
  readonly deployment: string;
  readonly allocation: string | undefined;
  /** A demo identity of the deployment. */
  readonly as: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operation: string;
  readonly plan: string;
}

const CASES = join(import.meta.dirname, 'cases');
const PLAN_MARK = '\n# plan\n';

export async function loadPlanCases(): Promise<readonly PlanCase[]> {
  const files = (await readdir(CASES)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map(async (file) => parseCase(file, await readFile(join(CASES, file), 'utf8'))));
}

function parseCase(file: string, text: string): PlanCase {
  const [source = '', plan = ''] = text.split(PLAN_MARK);
  const head = source.split('\n').filter((line) => line.startsWith('# '));
  const entry = (name: string): string | undefined =>
    head.find((line) => line.startsWith(`# ${name}: `))?.slice(name.length + 4);
  return {
    file,
    title: head[0]?.slice(2) ?? file,
    deployment: entry('deployment') ?? '',
    allocation: entry('allocation'),
    as: entry('as') ?? '',
    variables: JSON.parse(entry('variables') ?? '{}'),
    operation: source,
    plan: plan.replaceAll(/^# ?/gm, '').trim(),
  };
}

/** Writes the plan seen into the case, for a person to review in the diff. */
export async function updateCase({ file, operation }: PlanCase, plan: string): Promise<void> {
  const commented = plan.split('\n').map((line) => `# ${line}`.trimEnd());
  await writeFile(join(CASES, file), `${operation.trimEnd()}\n${PLAN_MARK}${commented.join('\n')}\n`);
}
