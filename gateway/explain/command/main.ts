/** `npm run --silent explain -- <deployment> --as <identity> <operation>`: how it would run, with nothing running. */
import { GraphQLError } from 'graphql';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { runExplainCommand } from './run.ts';

try {
  process.stdout.write(`${await runExplainCommand(process.argv.slice(2))}\n`);
} catch (error) {
  const known = error instanceof TributaryError || error instanceof GraphQLError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
}
