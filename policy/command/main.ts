/** `npm run --silent policy -- <command>`: explains who sees what by which rule, and checks that the policy may be used. */
import { runCommand } from '../../command-line/run-command.ts';
import { USAGE } from './parse-arguments.ts';
import { runPolicyCommand } from './run.ts';

await runCommand(USAGE, async (argv) => {
  const { text, good } = await runPolicyCommand(argv);
  (good ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = good ? 0 : 1;
});
