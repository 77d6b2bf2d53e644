/**
 * What a unit releases of a table of its rows: some of the cells, as they are, so that no smaller one can be worked out
 * from them, nor from all tables of the unit together.
 *
 * A table has at most two dimensions; of two, the first is the one by which the policy lets others be split.
 */
import { rareValues } from './rare-values.ts';
import { type CountedCell, unsplitColumns } from './split-columns.ts';

/** Cells have at least one row; what is not there has none. */
export interface Cell {
  /** One value per dimension, as text. */
  readonly keys: readonly string[];
  readonly count: number;
}

export interface ReleaseRule {
  /** A cell of fewer rows is not released. */
  readonly smallest: number;
  /** Whether the caller sees the rows that are counted, without some of their fields. */
  readonly rowsAreSeen: boolean;
  /** Of each dimension, whether the caller reads it, as it is, on the rows that they see. */
  readonly reads: readonly boolean[];
  /** And whether they see something of it there, be it through a mask; as `reads` when absent. */
  readonly sees?: readonly boolean[];
}

export interface Release<C extends Cell> {
  readonly cells: readonly C[];
  /** Something is there that is not released. */
  readonly withheld: boolean;
}

export function releasedCells<C extends Cell>(cells: readonly C[], rule: ReleaseRule): Release<C> {
  const released = rule.reads.length < 2 ? releaseLine(cells, rule) : releaseTable(cells, rule);
  return { cells: released, withheld: released.length < cells.length };
}

/** Of no dimension, the total is the one cell that there is. */
function releaseLine<C extends Cell>(cells: readonly C[], rule: ReleaseRule): readonly C[] {
  if (rule.reads.length === 0) return cells.filter(({ count }) => rule.rowsAreSeen || count >= rule.smallest);
  const rare = rareOf(cells, 0, rule);
  return cells.filter(({ keys }) => !rare.has(keyAt(keys, 0)));
}

/** Of what a mask leaves, nobody can say how much it tells: so it counts as hidden, and as seen, whichever gives less. */
function releaseTable<C extends Cell>(cells: readonly C[], rule: ReleaseRule): readonly C[] {
  const { rowsAreSeen, reads, sees = reads } = rule;
  const linesAreRead = reads[0] === true;
  // Rows seen by their column tell, beside a hidden line, more than one table can take back.
  if (rowsAreSeen && !linesAreRead && sees[1] === true) return [];
  const known = rowsAreSeen && linesAreRead;
  const rareLines: ReadonlySet<string> = known ? new Set() : rareOf(cells, 0, rule);
  const rareColumns = rareOf(cells, 1, rule);
  const linesAreSeen = sees[0] === true;
  const unsplit = unsplitColumns(mergeLines(cells, rareLines), { ...rule, rareColumns, linesAreSeen });
  return cells.filter(({ keys }) => !rareLines.has(keyAt(keys, 0)) && !unsplit.has(keyAt(keys, 1)));
}

function rareOf(cells: readonly Cell[], at: number, rule: ReleaseRule): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { keys, count } of cells) {
    const key = keyAt(keys, at);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return rareValues(counts, rule);
}

/** Rare lines are one line: nothing tells them apart. */
function mergeLines(cells: readonly Cell[], rare: ReadonlySet<string>): readonly CountedCell[] {
  const merged = new Map<string, CountedCell>();
  for (const { keys, count } of cells) {
    const line = rare.has(keyAt(keys, 0)) ? RARE : `=${keyAt(keys, 0)}`;
    const column = keyAt(keys, 1);
    const name = JSON.stringify([line, column]);
    merged.set(name, { line, column, count: count + (merged.get(name)?.count ?? 0) });
  }
  return [...merged.values()];
}

/** No line of a value is called so: those begin with `=`. */
const RARE = '';

const keyAt = (keys: readonly string[], at: number): string => {
  const key = keys[at];
  if (key === undefined) throw new Error('[BUG] a cell without a key');
  return key;
};
