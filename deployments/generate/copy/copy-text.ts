/** Rows in the text format of PostgreSQL's COPY: one line a row, tabs between columns, `\N` for null. */

export type CopyValue = string | number | boolean | null;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line for the row, its columns in this order, with the line break that ends it. */
export function copyLine(row: Readonly<Record<string, CopyValue>>, columns: readonly string[]): string {
  let line = '';
  for (const column of columns) line += `${line === '' ? '' : '\t'}${copyValue(row[column] ?? null)}`;
  return `${line}\n`;
}

function copyValue(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return SPECIAL.test(value)
    ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
    : value;
}
