/** `npm run --silent catalog -- <command>`: shows, checks and changes where data lives. */
import { TributaryError } from '../../errors/tributary-error.ts';
import { runCatalogCommand } from './run.ts';

try {
  const { text, good } = await runCatalogCommand(process.argv.slice(2));
  process.stdout.write(`${text}\n`);
  process.exitCode = good ? 0 : 1;
} catch (error) {
  const known = error instanceof TributaryError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}
