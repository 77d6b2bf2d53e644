/** Of two dimensions: which values of the second are split by the first, and which are given only as a whole. */
import { byCount, type Rarity } from './rare-values.ts';

export interface CountedCell {
  /** The value of the dimension that splits. */
  readonly line: string;
  /** The value of the dimension that is split. */
  readonly column: string;
  readonly count: number;
}

export interface SplitRule extends Rarity {
  /** Rare values of the column's dimension: they are not even told apart, so they are not split. */
  readonly rareColumns: ReadonlySet<string>;
  /** The caller sees the line of each row that they see, be it through a mask. */
  readonly linesAreSeen: boolean;
}

/**
 * The columns that are not split. A column is split only when none of its parts is small; those that are not split are
 * at least two, and each line has none of its rows in them, or all, or as many as a value must have.
 *
 * Whole columns and not single cells: of what is left nobody can say how the lines share the columns, whatever
 * other tables of the unit they hold beside this one (docs/decisions/019).
 */
export function unsplitColumns(cells: readonly CountedCell[], rule: SplitRule): ReadonlySet<string> {
  const { smallest, rareColumns } = rule;
  const lines = Map.groupBy(cells, ({ line }) => line);
  const unsplit = new Set(
    [...lines.values()].flatMap((line) =>
      line.filter((cell) => tellsTooMuch(cell, line, rule)).map(({ column }) => column),
    ),
  );
  for (const column of rareColumns) unsplit.add(column);
  if (unsplit.size === 0) return unsplit;

  const columns = [...Map.groupBy(cells, ({ column }) => column)]
    .map(([column, of]) => [column, rowsOf(of)] as const)
    .sort(byCount);
  const tooFew = (line: readonly CountedCell[]): boolean => {
    const left = line.filter(({ column }) => unsplit.has(column));
    return left.length > 0 && left.length < line.length && rowsOf(left) < smallest;
  };
  while (unsplit.size < columns.length) {
    const short = [...lines.values()].find(tooFew);
    if (short === undefined && unsplit.size > 1) break;
    const within = short ?? cells;
    const next = columns.find(
      ([column]) => !unsplit.has(column) && within.some((cell) => cell.column === column),
    );
    if (next === undefined) break;
    unsplit.add(next[0]);
  }
  return unsplit;
}

const tellsTooMuch = (
  { count }: CountedCell,
  line: readonly CountedCell[],
  { smallest, rowsAreSeen, linesAreSeen }: SplitRule,
): boolean => count < smallest || (rowsAreSeen && linesAreSeen && line.length === 1);

const rowsOf = (cells: readonly CountedCell[]): number => cells.reduce((sum, { count }) => sum + count, 0);
