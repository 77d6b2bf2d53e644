/** One call of the explain command, from its words to what it prints. */
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { SITES_SUBGRAPH } from '../../sites/sites-subgraph.ts';
import { dryRuns } from '../dry-run.ts';
import { printExplanation } from '../print-explanation.ts';
import { openOffline } from './offline.ts';
import { parseArguments, USAGE } from './parse-arguments.ts';

/** Throws CONFIGURATION_INVALID, or a GraphQLError for an operation that does not fit the schema. */
export async function runExplainCommand(argv: readonly string[]): Promise<string> {
  if (argv.includes('--help')) return USAGE;
  const { variables, json, operation, ...who } = parseArguments(argv);
  const document = parse(await textOf(operation));
  const { supergraph, planning, budget } = await openOffline(who);
  const explain = dryRuns(supergraph, SITES_SUBGRAPH);
  const explanation = explain({ document, variables, planning, budget });
  return json ? JSON.stringify(explanation, undefined, 2) : printExplanation(explanation);
}

/** An operation begins with a brace or a word and then one; nobody names a file so. */
const textOf = async (operation: string): Promise<string> =>
  operation.includes('{') ? operation : readFile(operation, 'utf8');
