/** An SQL expression over the columns of one table. */

export interface SqlText {
  /** Written in our code, never by a caller. */
  readonly sql: string;
  readonly bindings: readonly string[];
}

/**
 * Completed years from a date column to `today`, YYYY-MM-DD; absent when the date is.
 *
 * Who has the birthday today has completed the year, as in `birthDatesOf`. Without the cast to timestamp PostgreSQL
 * would count in the session's time zone.
 */
export const completedYears = (column: string, today: string): SqlText => ({
  sql: `date_part('year', age(?::date::timestamp, ${column}::timestamp))::int`,
  bindings: [today],
});
