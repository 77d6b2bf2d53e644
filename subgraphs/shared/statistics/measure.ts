/**
 * What is said of a group of rows. Every measure of several groups follows from the measures of each (D2), so sites
 * add up to the whole and the groups of one site to its totals; an average is none, it is made of two that are.
 *
 * A sum is of integers: fractions added up in another order give another last digit.
 */
import type { SqlText } from './sql-text.ts';

export interface Measure extends SqlText {
  /** How the measures of several groups become one. */
  readonly combine: 'SUM' | 'MIN' | 'MAX';
}

export const countOfRows: Measure = { combine: 'SUM', sql: 'count(*)', bindings: [] };

/** `condition` is SQL over the columns. */
export const countWhere = (condition: string): Measure => ({
  combine: 'SUM',
  sql: `count(*) FILTER (WHERE ${condition})`,
  bindings: [],
});

export const countOf = (column: string): Measure => ({
  combine: 'SUM',
  sql: `count(${column})`,
  bindings: [],
});

export const sumOf = ({ sql, bindings }: SqlText): Measure => ({
  combine: 'SUM',
  sql: `coalesce(sum(${sql}), 0)`,
  bindings,
});

export const leastOf = (column: string): Measure => ({ combine: 'MIN', sql: `min(${column})`, bindings: [] });

export const greatestOf = (column: string): Measure => ({
  combine: 'MAX',
  sql: `max(${column})`,
  bindings: [],
});
