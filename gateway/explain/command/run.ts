/** One call of the explain command, from its words to what it prints. */
import { readFile } from 'node:fs/promises';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { TributaryError } from '../../../errors/tributary-error.ts';
import { SITES_SUBGRAPH } from '../../sites/sites-subgraph.ts';
import { dryRuns } from '../dry-run.ts';
import type { Explanation } from '../explanation.ts';
import { printExplanation } from '../print-explanation.ts';
import { refusalsOf } from '../refusals.ts';
import { openOffline } from './offline.ts';
import { type Invocation, parseArguments } from './parse-arguments.ts';

export interface Outcome {
  readonly text: string;
  /** What a gateway would not do of it; the process ends badly then. */
  readonly refused: readonly string[];
}

/** Throws CONFIGURATION_INVALID, or what is wrong with an operation that is none or does not fit the schema. */
export async function runExplainCommand(argv: readonly string[]): Promise<Outcome> {
  const invocation = parseArguments(argv);
  const explanation = await explain(invocation, await documentOf(invocation.operation));
  return {
    text: invocation.json ? JSON.stringify(explanation, undefined, 2) : printExplanation(explanation),
    refused: refusalsOf(explanation),
  };
}

async function explain(invocation: Invocation, document: DocumentNode): Promise<Explanation> {
  const { supergraph, planning, guard, budget } = await openOffline(invocation);
  const explainDry = dryRuns(supergraph, SITES_SUBGRAPH);
  try {
    return await explainDry({ document, variables: invocation.variables, planning, budget, guard });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new TributaryError('GRAPHQL_VALIDATION_FAILED', error.message);
  }
}

async function documentOf(operation: string): Promise<DocumentNode> {
  const text = await textOf(operation);
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new TributaryError('GRAPHQL_PARSE_FAILED', error.message);
  }
}

/** An operation begins with a brace or a word and then one; nobody names a file so. */
async function textOf(operation: string): Promise<string> {
  if (operation.includes('{')) return operation;
  return readFile(operation, 'utf8').catch((cause: unknown) => {
    const why = `${operation} is neither an operation nor a file that can be read`;
    throw new TributaryError('CONFIGURATION_INVALID', why, {}, { cause });
  });
}
