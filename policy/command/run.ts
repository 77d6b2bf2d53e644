/** One call of the policy command, from its words to what it prints. */
import { type CheckOutcome, checkCommand } from './check-command.ts';
import { explainCommand } from './explain-command.ts';
import { parseArguments } from './parse-arguments.ts';

/** Throws what is wrong with the words, in words. */
export async function runPolicyCommand(argv: readonly string[]): Promise<CheckOutcome> {
  const asked = parseArguments(argv);
  switch (asked.kind) {
    case 'explain':
      return { text: await explainCommand(asked), good: true };
    case 'check':
      return checkCommand(asked.deployment);
  }
}
