/** Implements reading the lists of existing values that codes.yml takes from columns of CSV files. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { schemeError } from './code-error.ts';
import type { CodesFile } from './codes-file.ts';
import type { KnownLists } from './to-code-schemes.ts';

type ListEntry = CodesFile['lists'][string];

/** Throws CODE_SCHEME_INVALID, naming the list in codes.yml and what is wrong with its file. */
export async function loadKnownLists(
  codesPath: string,
  directory: string,
  file: CodesFile,
): Promise<KnownLists> {
  const entries = Object.entries(file.lists).map(async ([name, entry]) => {
    const fail = (key: keyof ListEntry, reason: string, cause?: unknown) =>
      schemeError(codesPath, `lists.${name}.${key}: ${entry[key]} ${reason}`, { cause });
    return [name, await loadColumn(join(directory, entry.file), entry.column, fail)] as const;
  });
  return new Map(await Promise.all(entries));
}

async function loadColumn(
  path: string,
  column: string,
  fail: (key: keyof ListEntry, reason: string, cause?: unknown) => Error,
): Promise<ReadonlySet<string>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw fail('file', 'cannot be read', cause);
  });
  const [header = [], ...rows] = parseRows(text, (cause) => fail('file', 'is not a CSV file', cause));
  const position = header.indexOf(column);
  if (position < 0) throw fail('column', `is not a column of ${path}`);
  const values = rows.map((row) => row[position] ?? '');
  const wrong = values.findIndex((value) => !/^[0-9]+$/.test(value));
  // A value that no code can have would never be missed by anyone until its unit is refused.
  if (wrong >= 0) throw fail('column', `has no digits in row ${wrong + 2} of ${path}`);
  return new Set(values);
}

function parseRows(text: string, fail: (cause: unknown) => Error): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (cause) {
    throw fail(cause);
  }
}
