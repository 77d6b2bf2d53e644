/** Goes through the rows of a table and collects what is wrong with them, each with file and line, to be said at once. */
import type { Row, Table } from './table.ts';

export interface Read<Value> {
  readonly value: Value;
  /** Each as `file:line: what`. */
  readonly faults: readonly string[];
}

/** `read` gives what is wrong with a row. It is not asked when a cell of `columns` is empty: that is wrong already. */
export const readRows = (
  { file, rows }: Table,
  columns: readonly string[],
  read: (row: Row) => string | undefined,
): readonly string[] =>
  rows.flatMap((row) => {
    const empty = columns.filter((column) => row.cells[column] === '');
    const fault = empty.length > 0 ? `there is no ${empty.join(', no ')}` : read(row);
    return fault === undefined ? [] : [`${file}:${row.line}: ${fault}`];
  });
