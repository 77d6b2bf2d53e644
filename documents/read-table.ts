/** Reads a CSV file of a deployment; a column that is asked for and missing is refused with the file's name. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { TributaryError } from '../errors/tributary-error.ts';

export type TableRow<Column extends string> = Readonly<Record<Column, string>>;

/** The rows of the file, with at least these columns; an empty cell is an empty text. */
export async function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Promise<readonly TableRow<Column>[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TributaryError('CONFIGURATION_INVALID', `${file}: the file could not be read`, {}, { cause });
  });
  const rows: Record<Column, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  const [first] = rows;
  const missing = columns.filter((column) => first === undefined || !Object.hasOwn(first, column));
  if (missing.length > 0) {
    throw new TributaryError('CONFIGURATION_INVALID', `${file}: there is no column ${missing.join(', ')}`);
  }
  return rows;
}
