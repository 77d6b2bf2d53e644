/** From the words of a command line to what is asked of a policy; words that do not fit are refused with how it is written. */
import { misused, readWords } from '../../command-line/read-words.ts';

export const USAGE = `npm run --silent policy -- <command> [options]
  explain --as <identity or code> --for <code>   which rule decides, and what becomes of each field
    --as <identity or code>   who asks: one of the deployment's identities, or the code they act for
    --for <code>              a person's, a member's or a unit's code
    --relation <name>         of a unit: only the rows of this relation, with every field
    --field <name>            this field alone
    --purpose <id>            what they ask for
  check                       everything that is wrong with the policy, with line and remedy
  --deployment <name or folder>
    for explain found from who asks when absent; for check each of the project's when absent`;

export interface ExplainInvocation {
  readonly kind: 'explain';
  readonly as: string;
  readonly for: string;
  readonly relation: string | undefined;
  readonly field: string | undefined;
  readonly purpose: string | undefined;
  readonly deployment: string | undefined;
}

export interface CheckInvocation {
  readonly kind: 'check';
  readonly deployment: string | undefined;
}

const text = { type: 'string' } as const;
const OPTIONS = {
  as: text,
  for: text,
  relation: text,
  field: text,
  purpose: text,
  deployment: text,
} as const;

/** Throws CONFIGURATION_INVALID with the usage. */
export function parseArguments(argv: readonly string[]): ExplainInvocation | CheckInvocation {
  const { values, positionals } = readWords(argv, { allowPositionals: true, options: OPTIONS }, USAGE);
  const [command, ...more] = positionals;
  const { as, for: code, relation, field, purpose, deployment } = values;
  if (more.length > 0) throw misused(`unexpected ${more.join(' ')}`, USAGE);
  switch (command) {
    case 'explain':
      if (as === undefined) throw misused('say who asks: --as', USAGE);
      if (code === undefined) throw misused('say which code they ask about: --for', USAGE);
      return { kind: command, as, for: code, relation, field, purpose, deployment };
    case 'check': {
      const surplus = Object.keys(values).filter((option) => option !== 'deployment');
      if (surplus.length > 0) throw misused(`check takes no --${surplus.join(' and no --')}`, USAGE);
      return { kind: command, deployment };
    }
    default:
      throw misused(command === undefined ? 'say what to do' : `there is no command ${command}`, USAGE);
  }
}
