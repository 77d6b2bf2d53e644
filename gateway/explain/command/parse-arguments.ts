/** From the words of a command line to what is to be explained; words that do not fit are refused with how it is written. */
import { misused, readWords } from '../../../command-line/read-words.ts';
import type { TributaryError } from '../../../errors/tributary-error.ts';
import type { Variables } from '../../plan/planning-context.ts';

export const USAGE = `npm run --silent explain -- <deployment> --as <identity> [options] <operation, or a file with one>
  <deployment>            the name of a deployment of the project, or a folder
  --as <identity>         one of the deployment's identities
  --allocation <name>     how its fragments are kept; the default allocation when absent
  --variables <json>
  --reduce off            ask every site, to see what is saved
  --json                  the explanation as a tree`;

export interface Invocation {
  readonly deployment: string;
  readonly as: string;
  readonly allocation: string | undefined;
  readonly variables: Variables;
  readonly reduce: boolean;
  readonly json: boolean;
  /** Text, or the name of a file. */
  readonly operation: string;
}

const text = { type: 'string' } as const;
const OPTIONS = {
  as: text,
  allocation: text,
  variables: text,
  reduce: text,
  json: { type: 'boolean' },
} as const;

/** Throws CONFIGURATION_INVALID with the usage. */
export function parseArguments(argv: readonly string[]): Invocation {
  const { values, positionals } = readWords(argv, { allowPositionals: true, options: OPTIONS }, USAGE);
  const [deployment, operation, ...more] = positionals;
  if (deployment === undefined) throw refuse('say which deployment');
  if (values.as === undefined) throw refuse('say who asks: --as');
  if (operation === undefined) throw refuse('say which operation');
  if (more.length > 0) throw refuse(`unexpected ${more.join(' ')}; quote the operation`);
  const { reduce = 'on' } = values;
  if (reduce !== 'on' && reduce !== 'off') throw refuse(`--reduce is on or off, not ${reduce}`);
  return {
    deployment,
    as: values.as,
    allocation: values.allocation,
    variables: variablesOf(values.variables ?? '{}'),
    reduce: reduce === 'on',
    json: values.json ?? false,
    operation,
  };
}

function variablesOf(json: string): Variables {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below, like any other text that is no object.
  }
  throw refuse('--variables is a JSON object');
}

const refuse = (why: string): TributaryError => misused(why, USAGE);
