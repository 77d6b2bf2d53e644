/** One call of the audit command, from its words to what it prints. */
import { unreachable } from '../../errors/unreachable.ts';
import { printHeads } from './heads.ts';
import { parseArguments } from './parse-arguments.ts';
import { readSources } from './read-sources.ts';
import { verifyAll } from './verify-all.ts';
import { whoLooked } from './who-looked.ts';

export interface Outcome {
  readonly text: string;
  /** Whether the process ends well: verifying does not when something was found. */
  readonly good: boolean;
}

/** Throws CONFIGURATION_INVALID or EVIDENCE_INVALID. */
export async function runAudit(argv: readonly string[]): Promise<Outcome> {
  const command = parseArguments(argv);
  switch (command.kind) {
    case 'verify':
      return verifyAll(() => readSources(command), command.heads);
    case 'heads':
      return { text: printHeads(await readSources(command)), good: true };
    case 'who':
      return { text: await whoLooked(command), good: true };
    default:
      return unreachable(command);
  }
}
