/** Codes that a deployment knows: written out, or put together from the columns of a reference table. */
import { join } from 'node:path';
import { readTable } from '../../documents/read-table.ts';
import { refuse } from './refusal.ts';

export type KnownCodes =
  /** `code` is a template: `{column}` is a cell, `{column:3}` the cell with zeros before it up to three digits. */
  { readonly file: string; readonly code: string } | { readonly codes: readonly string[] };

const PLACEHOLDER = /\{([^{}:]+)(?::([0-9]+))?\}/g;

/** Paths are taken from the deployment's directory. Throws CATALOG_INVALID, naming file and row of what is no code. */
export async function loadKnownCodes(directory: string, source: KnownCodes): Promise<readonly string[]> {
  if ('codes' in source) {
    refuse(
      source.codes.filter((code) => !isDigits(code)).map((code) => `${JSON.stringify(code)} is not a code`),
    );
    return source.codes;
  }
  const file = join(directory, source.file);
  const columns = [...source.code.matchAll(PLACEHOLDER)].map(([, column = '']) => column);
  const rows: readonly Readonly<Record<string, string>>[] = await readTable(file, columns);
  const codes = rows.map((row) =>
    source.code.replaceAll(PLACEHOLDER, (_, column: string, length?: string) =>
      (row[column] ?? '').padStart(Number(length ?? 0), '0'),
    ),
  );
  refuse(
    codes.flatMap((code, at) =>
      isDigits(code) ? [] : [`${file}: row ${at + 2} gives ${JSON.stringify(code)}, which is not a code`],
    ),
  );
  return codes;
}

const isDigits = (text: string): boolean => /^[0-9]+$/.test(text);
