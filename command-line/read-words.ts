/** The words of a command line, read by the options that a command knows; others are refused with how it is written. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { TributaryError } from '../errors/tributary-error.ts';

/** Throws CONFIGURATION_INVALID with the usage. */
export function readWords<const Known extends Pick<ParseArgsConfig, 'options' | 'allowPositionals'>>(
  argv: readonly string[],
  known: Known,
  usage: string,
): ReturnType<typeof parseArgs<Known>> {
  try {
    return parseArgs<Known>({ ...known, args: [...argv] });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error), usage);
  }
}

/** The refusal of a command line that is not how the command is written. */
export const misused = (why: string, usage: string): TributaryError =>
  new TributaryError('CONFIGURATION_INVALID', `${why}\n\n${usage}`);
