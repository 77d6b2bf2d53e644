/**
 * The conditions of a filter. Each takes what the caller gave, asks for nothing when that is absent, and cannot
 * make PostgreSQL raise an error: an error under a WHERE tells about rows that are not shown (D7).
 */
import type { Knex } from 'knex';

/** Narrows the rows; conditions one after the other hold together (AND). */
export type Condition = (rows: Knex.QueryBuilder) => Knex.QueryBuilder;

type Absent = null | undefined;

/** Narrows nothing. */
export const anything: Condition = (rows) => rows;

const isAbsent = (value: unknown): value is Absent => value === null || value === undefined;

export function all(...conditions: readonly Condition[]): Condition {
  const narrowing = conditions.filter((condition) => condition !== anything);
  if (narrowing.length === 0) return anything;
  return (rows) => narrowing.reduce((narrowed, condition) => condition(narrowed), rows);
}

export const equal = (column: string, value: string | boolean | Absent): Condition =>
  isAbsent(value) ? anything : oneOf(column, [value]);

/**
 * The column holds one of the values; none does when the list is empty.
 *
 * The list travels as one array parameter: its length is not limited by the 65,535 parameters of a statement.
 */
export function oneOf(column: string, values: readonly (string | boolean)[] | Absent): Condition {
  if (isAbsent(values)) return anything;
  const possible = values.filter(isStorable).map(String);
  const type = typeof values[0] === 'boolean' ? 'boolean' : 'text';
  return (rows) => rows.whereRaw(`?? = ANY(?::${type}[])`, [column, possible]);
}

/** PostgreSQL keeps no NUL, so a text with one equals none that is stored. */
const isStorable = (value: string | boolean): boolean => typeof value === 'boolean' || !value.includes('\0');

export const isPresent = (column: string, wanted: boolean | Absent): Condition =>
  isAbsent(wanted) ? anything : (rows) => (wanted ? rows.whereNotNull(column) : rows.whereNull(column));

export interface DateBounds {
  readonly from?: string | Absent;
  readonly to?: string | Absent;
}

/** Both ends included; a row without the date is outside of every range. */
export function within(column: string, bounds: DateBounds | Absent): Condition {
  if (isAbsent(bounds)) return anything;
  const { from, to } = bounds;
  return all(
    isAbsent(from) ? anything : (rows) => rows.whereRaw('?? >= ?::date', [column, from]),
    isAbsent(to) ? anything : (rows) => rows.whereRaw('?? <= ?::date', [column, to]),
  );
}
