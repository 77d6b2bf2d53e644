/** What rows are grouped by: an expression that every row has one value of, and the key field that shows it. */
import type { SqlText } from './sql-text.ts';

export interface Dimension extends SqlText {
  /** The field of a group that holds the value. */
  readonly field: string;
}

/** The value of a column as it is; absent is a value as well. */
export const columnValue = (field: string, column: string = field): Dimension => ({
  field,
  sql: column,
  bindings: [],
});

export const presenceOf = (field: string, column: string): Dimension => ({
  field,
  sql: `${column} IS NOT NULL`,
  bindings: [],
});

export const yearOf = (field: string, column: string): Dimension => ({
  field,
  sql: `date_part('year', ${column})::int`,
  bindings: [],
});

/** Bands of five years by their first: 30 stands for 30 to 34. Wider bands can be added up from them. */
export const ageBandOf = (field: string, years: SqlText): Dimension => ({
  field,
  sql: `${years.sql} / 5 * 5`,
  bindings: years.bindings,
});
