/** `npm run --silent catalog -- <command>`: shows, checks and changes where data lives. */
import { runCommand } from '../../command-line/run-command.ts';
import { USAGE } from './parse-arguments.ts';
import { runCatalogCommand } from './run.ts';

await runCommand(USAGE, async (argv) => {
  const { text, good } = await runCatalogCommand(argv);
  process.stdout.write(`${text}\n`);
  process.exitCode = good ? 0 : 1;
});
