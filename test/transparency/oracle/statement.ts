/** A statement in the making: its conditions, and the values they speak of. */
export interface Statement {
  readonly values: unknown[];
  readonly conditions: string[];
}

/** What every condition is made of: `$n` for a value. */
export const parameter = ({ values }: Statement, value: unknown): string => `$${values.push(value)}`;

export interface Range<Value> {
  readonly from?: Value | null;
  readonly to?: Value | null;
}

/** A condition for a filter's field; absent or null asks for nothing. */
export function when<Value>(
  statement: Statement,
  value: Value | null | undefined,
  condition: (value: Value) => string,
): void {
  if (value !== null && value !== undefined) statement.conditions.push(condition(value));
}

export function range<Value>(
  statement: Statement,
  expression: () => string,
  type: string,
  bounds: Range<Value> | null | undefined,
): void {
  when(statement, bounds?.from, (from) => `${expression()} >= ${parameter(statement, from)}::${type}`);
  when(statement, bounds?.to, (to) => `${expression()} <= ${parameter(statement, to)}::${type}`);
}

/** Within a list one is enough. */
export function anyOf(
  statement: Statement,
  column: string,
  list: readonly string[] | null | undefined,
): void {
  when(statement, list, (values) => `${column} = ANY(${parameter(statement, values)}::text[])`);
}

export function equals(
  statement: Statement,
  column: string,
  value: string | number | boolean | null | undefined,
): void {
  when(statement, value, (one) => `${column} = ${parameter(statement, one)}`);
}

/** Completed years on a day, as PostgreSQL counts them. */
export const age = (statement: Statement, born: string, today: string): string =>
  `date_part('year', age(${parameter(statement, today)}::date, ${born}))`;

/** Patterns have twelve positions; codes have seven digits, or at least twelve. */
const LENGTHS = [7, 12] as const;

/** Whether the place lies in one of the patterns, on the positions that both have. */
export function lyingIn(statement: Statement, place: string, patterns: readonly string[]): string {
  const cut = patterns.flatMap((pattern) => LENGTHS.map((length) => pattern.slice(0, length)));
  return `left(${place}, 12) LIKE ANY(${parameter(
    statement,
    cut.map((pattern) => pattern.replaceAll('?', '_')),
  )}::text[])`;
}

/** These units and everything below them: down the tree of parents, not by digits. */
export const below = (statement: Statement, column: string, units: readonly string[]): string =>
  `${column} IN (
     WITH RECURSIVE below (code) AS (
       SELECT unnest(${parameter(statement, units)}::text[]) COLLATE "C"
       UNION
       SELECT organization.code FROM organization JOIN below ON organization.parent_code = below.code
     )
     SELECT code FROM below)`;

/**
 * Makes `plain(text)`: what two spellings have in common. PostgreSQL's own normalization, not ours.
 */
export const PLAIN = `
  CREATE FUNCTION plain(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT translate(
      lower(regexp_replace(normalize(written, NFKD), '[\\u0300-\\u036F]', '', 'g') COLLATE "pg_c_utf8"),
      'đ·・’''\`', 'd')
  $$`;
