/**
 * One example file: a head of comment lines, then one named query.
 *
 * The head begins with `# Title: …`, `# Identities: a, b` and, where there are any, `# Variables: {json}`; its further
 * lines say what to look at.
 */
import { GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { TributaryError } from '../errors/tributary-error.ts';
import type { Example } from './load-examples.ts';

const variablesObject = z.record(z.string(), z.unknown());

/** Throws CONFIGURATION_INVALID, its message beginning `file:line:`. */
export function parseExample(file: string, id: string, text: string): Example {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  const head = lines.slice(0, start < 0 ? lines.length : start);
  const query = `${lines.slice(head.length).join('\n').trimEnd()}\n`;
  const entry = (name: string): { readonly value: string; readonly line: number } | undefined => {
    const at = head.findIndex((line) => line.startsWith(`# ${name}:`));
    const line = head[at];
    return line === undefined ? undefined : { value: line.slice(name.length + 3).trim(), line: at + 1 };
  };
  const title = entry('Title')?.value ?? '';
  if (title === '') throw fault(file, 1, 'the file must begin with `# Title: …`');
  const variables = entry('Variables');
  return Object.freeze({
    id,
    title,
    description: head
      .filter((line) => !/^# (Title|Identities|Variables):/.test(line))
      .map((line) => line.slice(1).trim())
      .join(' ')
      .trim(),
    identities: Object.freeze(
      (entry('Identities')?.value ?? '').split(/[\s,]+/).filter((name) => name !== ''),
    ),
    operationName: operationName(file, head.length, query),
    query,
    variables: variables === undefined ? {} : parseVariables(file, variables.line, variables.value),
  });
}

function parseVariables(file: string, line: number, text: string): Example['variables'] {
  try {
    const parsed = variablesObject.safeParse(JSON.parse(text));
    if (parsed.success) return Object.freeze(parsed.data);
  } catch {
    // Said below, in the same words as for any other value that is no object.
  }
  throw fault(file, line, 'Variables must be a JSON object on one line');
}

/** Named, so that the page can show it as the title of a tab. */
function operationName(file: string, above: number, query: string): string {
  const operations = parseQuery(file, above, query);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.operation !== OperationTypeNode.QUERY || !operation.name) {
    throw fault(file, above + 1, 'an example is one named query');
  }
  return operation.name.value;
}

function parseQuery(file: string, above: number, query: string): readonly OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw fault(file, above + (error.locations?.[0]?.line ?? 1), error.message);
  }
}

const fault = (file: string, line: number, message: string): TributaryError =>
  new TributaryError('CONFIGURATION_INVALID', `${file}:${line}: ${message}`);
