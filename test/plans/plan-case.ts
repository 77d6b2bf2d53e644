/** A golden case: a sentence, who asks, an operation, and the plan it must get, all in one `.graphql` file. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_LIMITS } from '../../gateway/config/gateway-config.ts';

const CASES = join(import.meta.dirname, 'cases');
const PLAN_MARK = '\n# plan\n';

const words = z.string().transform((text) => text.split(' '));
const json = (absent?: string) =>
  (absent === undefined ? z.string() : z.string().default(absent)).transform((text): unknown =>
    JSON.parse(text),
  );
const fields = z.record(z.string(), z.unknown());

/** What README.md tells of each header. A header that is not known would be passed over in silence. */
const headers = z.strictObject({
  deployment: z.string(),
  allocation: z.string().optional(),
  catalog: z
    .string()
    .transform((text) => text.split('; '))
    .default([]),
  with: words.default([]),
  as: z.string(),
  guarded: z.stringbool().default(false),
  ill: words.default([]),
  latency: json('{}').pipe(z.record(z.string(), z.number())),
  limits: json('{}').pipe(
    z.strictObject({
      defaultSize: z.number().default(DEFAULT_LIMITS.pageSize),
      maximumSize: z.number().default(DEFAULT_LIMITS.maximumPageSize),
      scatterSites: z.number().default(DEFAULT_LIMITS.scatterSites),
      mayScatter: z.boolean().default(false),
    }),
  ),
  budget: json(String(DEFAULT_LIMITS.operationCost)).pipe(z.number()),
  optimize: z.literal('off').optional(),
  variables: json('{}').pipe(fields),
  cursor: json()
    .pipe(
      z.strictObject({
        as: z.string().optional(),
        field: z.string(),
        arguments: fields.default({}),
        parent: z.array(z.unknown()).optional(),
        catalog: z.string().optional(),
      }),
    )
    .optional(),
  keys: json('[]').pipe(z.array(fields.and(z.object({ __typename: z.string() })))),
  fetch: z.string().optional(),
});

export type PlanCase = Readonly<z.infer<typeof headers>> & {
  readonly file: string;
  /** What the case shows, in one sentence. */
  readonly title: string;
  readonly operation: string;
  readonly plan: string;
};

export async function loadPlanCases(): Promise<readonly PlanCase[]> {
  const files = (await readdir(CASES)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(files.map(async (file) => parseCase(file, await readFile(join(CASES, file), 'utf8'))));
}

function parseCase(file: string, text: string): PlanCase {
  const [source = '', plan = ''] = text.split(PLAN_MARK);
  const [title = '', ...head] = commentLines(source);
  return {
    ...headers.parse(Object.fromEntries(head.map(toEntry))),
    file,
    title,
    operation: source,
    plan: plan.replaceAll(/^# ?/gm, '').trim(),
  };
}

/** A line that is indented goes on with the one before it. */
const commentLines = (source: string): readonly string[] =>
  source
    .replaceAll(/\n# {2,}/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('# '))
    .map((line) => line.slice(2));

function toEntry(line: string): [string, string] {
  const [, name = '', value = ''] = /^([a-z]+): (.+)$/.exec(line) ?? [];
  return [name, value];
}

/** Writes the plan seen into the case, for a person to review in the diff. */
export async function updateCase({ file, operation }: PlanCase, plan: string): Promise<void> {
  const commented = plan.split('\n').map((line) => `# ${line}`.trimEnd());
  await writeFile(join(CASES, file), `${operation.trimEnd()}\n${PLAN_MARK}${commented.join('\n')}\n`);
}
