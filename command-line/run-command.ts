/** Runs one command: how it is written when that is asked for; what it throws becomes words, and the process ends badly. */
import { TributaryError } from '../errors/tributary-error.ts';

export async function runCommand(
  usage: string,
  command: (argv: readonly string[]) => Promise<void>,
): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  try {
    await command(argv);
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    // What was begun before may be open still, and would keep the process alive.
    process.exit(1);
  }
}

/** What is wrong for whoever gave the command; only a bug shows where it is. */
export function inWords(error: unknown): string {
  if (error instanceof TributaryError) return error.message;
  return String(error instanceof Error ? error.stack : error);
}
