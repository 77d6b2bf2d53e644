/** Rows in numbers, counted one by one. */
import { isBefore } from '../oracle/compare-keys.ts';
import type { Row } from './row-index.ts';

/** The values that are there. */
export const valuesOf = <Value>(rows: readonly Row[], column: string): readonly Value[] =>
  rows.map((row) => row[column]).filter((value) => value !== null && value !== undefined) as Value[];

/** What a value over no rows is: absent, or the neutral element where no site could have a row. */
export type OverNothing = 'absent' | 'neutral';

export function sumOf(rows: readonly Row[], column: string, nothing: OverNothing): number | null {
  const values = valuesOf<number>(rows, column);
  if (values.length === 0) return nothing === 'neutral' ? 0 : null;
  return values.reduce((sum, value) => sum + value, 0);
}

export function averageOf(rows: readonly Row[], column: string): number | null {
  const values = valuesOf<number>(rows, column);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Ordered = string | number;

export const leastOf = (rows: readonly Row[], column: string): Ordered | null =>
  valuesOf<Ordered>(rows, column).reduce<Ordered | null>(
    (least, value) => (least === null || isBefore(value, least) ? value : least),
    null,
  );

export const greatestOf = (rows: readonly Row[], column: string): Ordered | null =>
  valuesOf<Ordered>(rows, column).reduce<Ordered | null>(
    (most, value) => (most === null || isBefore(most, value) ? value : most),
    null,
  );

export function anyOf(rows: readonly Row[], column: string, nothing: OverNothing): boolean | null {
  const values = valuesOf<boolean>(rows, column);
  if (values.length === 0) return nothing === 'neutral' ? false : null;
  return values.includes(true);
}

export function allOf(rows: readonly Row[], column: string, nothing: OverNothing): boolean | null {
  const values = valuesOf<boolean>(rows, column);
  if (values.length === 0) return nothing === 'neutral' ? true : null;
  return !values.includes(false);
}
