/** Changes rows of a table and leaves the text of all others, and every comment, as it is. */
import type { Row, Table } from '../catalog/files/table.ts';

type Cells = Row['cells'];

/**
 * The rows that `isOld` finds give way to rows with these cells, at the place of the first, or at the end.
 *
 * A row whose cells were there already keeps its text. Comments above a row that goes stay above the next.
 */
export function replaceRows(table: Table, isOld: (row: Row) => boolean, cells: readonly Cells[]): Table {
  const old = table.rows.filter(isOld);
  const news = cells.map((cell) => old.find((row) => isSame(row.cells, cell)) ?? newRow(table, cell));
  const rows: Row[] = [];
  let carried = '';
  const push = (row: Row): void => {
    rows.push({ ...row, before: carried });
    carried = '';
  };
  for (const row of table.rows) {
    carried += row.before;
    if (row === old[0]) news.forEach(push);
    if (!isOld(row)) push(row);
  }
  if (old.length === 0) news.forEach(push);
  return {
    ...table,
    header: ended(table, table.header),
    rows: rows.map((row) => ended(table, row)),
    after: carried + table.after,
  };
}

/** The table with these columns, empty where they are new. */
export function withColumns(table: Table, columns: readonly string[]): Table {
  const missing = columns.filter((column) => !table.header.columns.includes(column));
  if (missing.length === 0) return table;
  const blank = Object.fromEntries(missing.map((column) => [column, '']));
  return {
    ...table,
    header: {
      ...table.header,
      columns: [...table.header.columns, ...missing],
      text: appended(table.header.text, `,${missing.join(',')}`),
    },
    rows: table.rows.map((row) => ({
      ...row,
      cells: { ...row.cells, ...blank },
      text: appended(row.text, ','.repeat(missing.length)),
    })),
  };
}

const isSame = (a: Cells, b: Cells): boolean =>
  Object.keys(a).every((column) => a[column] === (b[column] ?? ''));

function newRow(table: Table, cells: Cells): Row {
  const { columns } = table.header;
  const text = columns.map((column) => quoted(cells[column] ?? '')).join(',') + endOfLine(table);
  return { line: 0, before: '', text, cells };
}

/** A cell that begins with # would make its row a comment. */
const quoted = (cell: string): string =>
  /[",\r\n]|^[ \t#]|[ \t]$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const endOfLine = ({ header }: Table): string => (header.text.endsWith('\r\n') ? '\r\n' : '\n');

/** The last line of a file may have no end; once something follows it must. */
const ended = <Line extends { readonly text: string }>(table: Table, line: Line): Line =>
  line.text.endsWith('\n') ? line : { ...line, text: line.text + endOfLine(table) };

const appended = (line: string, more: string): string => line.replace(/(\r?\n)?$/, `${more}$1`);
