/** `npm run --silent explain -- <deployment> --as <identity> <operation>`: how it would run, with nothing running. */
import { runCommand } from '../../../command-line/run-command.ts';
import { USAGE } from './parse-arguments.ts';
import { runExplainCommand } from './run.ts';

await runCommand(USAGE, async (argv) => {
  const { text, refused } = await runExplainCommand(argv);
  process.stdout.write(`${text}\n`);
  for (const refusal of refused) process.stderr.write(`${refusal}\n`);
  process.exitCode = refused.length === 0 ? 0 : 1;
});
