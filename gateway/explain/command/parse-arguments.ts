/** From the words of a command line to what is to be explained; words that do not fit are refused with how it is written. */
import { parseArgs } from 'node:util';
import { TributaryError } from '../../../errors/tributary-error.ts';
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

/** Throws CONFIGURATION_INVALID with the usage. */
export function parseArguments(argv: readonly string[]): Invocation {
  const { values, positionals } = parsed(argv);
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

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    as: text,
    allocation: text,
    variables: text,
    reduce: text,
    json: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error));
  }
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

const refuse = (why: string): TributaryError =>
  new TributaryError('CONFIGURATION_INVALID', `${why}\n\n${USAGE}`);
