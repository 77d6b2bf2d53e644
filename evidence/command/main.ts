/** `npm run --silent audit -- <command>`: verifies what gateways and sites have written down, and tells who looked at a row. */
import { runCommand } from '../../command-line/run-command.ts';
import { USAGE } from './parse-arguments.ts';
import { runAudit } from './run.ts';

await runCommand(USAGE, async (argv) => {
  const { text, good } = await runAudit(argv);
  if (text !== '') process.stdout.write(`${text}\n`);
  process.exitCode = good ? 0 : 1;
});
