/**
 * What one unit gives of a table of its rows, worked out a second time and slowly (docs/policy.md, Numbers).
 *
 * Of two dimensions the first is the one by which others may be split: its values are the lines, the others the columns.
 */

export interface UnitCell {
  /** One text per dimension. */
  readonly keys: readonly string[];
  readonly count: number;
}

export interface UnitRule {
  readonly smallest: number;
  /** The caller sees the rows that are counted, without some of their fields. */
  readonly seen: boolean;
  /** Of each dimension, whether the caller reads it, be it masked, in the rows that they see. */
  readonly reads: readonly boolean[];
}

type Counts = ReadonlyMap<string, number>;

export function givenByUnit<Cell extends UnitCell>(cells: readonly Cell[], rule: UnitRule): readonly Cell[] {
  const [lineOf, columnOf] = [0, 1].map(
    (at) =>
      ({ keys }: UnitCell) =>
        keys[at] ?? '',
  ) as [KeyOf, KeyOf];
  switch (rule.reads.length) {
    case 0:
      return cells.filter(({ count }) => rule.seen || count >= rule.smallest);
    case 1: {
      const withheld = tooRare(countsBy(lineOf, cells), rule);
      return cells.filter((cell) => !withheld.has(lineOf(cell)));
    }
    default:
      return givenOfTable(cells, rule, lineOf, columnOf);
  }
}

type KeyOf = (cell: UnitCell) => string;

function givenOfTable<Cell extends UnitCell>(
  cells: readonly Cell[],
  rule: UnitRule,
  lineOf: KeyOf,
  columnOf: KeyOf,
): readonly Cell[] {
  const [linesRead = false, columnsRead = false] = rule.reads;
  if (rule.seen && columnsRead && !linesRead) return [];
  const lines = rule.seen && linesRead ? new Set<string>() : tooRare(countsBy(lineOf, cells), rule);
  // Lines that are told apart nowhere are one line.
  const nameOf: KeyOf = (cell) => (lines.has(lineOf(cell)) ? 'rare' : `line ${lineOf(cell)}`);
  const columns = columnsTogether(cells, { rule, nameOf, columnOf, linesRead });
  return cells.filter((cell) => !lines.has(lineOf(cell)) && !columns.has(columnOf(cell)));
}

interface TableReading {
  readonly rule: UnitRule;
  readonly nameOf: KeyOf;
  readonly columnOf: KeyOf;
  readonly linesRead: boolean;
}

/** The columns that are given only together, as what is missing: none, or two at least. */
function columnsTogether(
  cells: readonly UnitCell[],
  { rule, nameOf, columnOf, linesRead }: TableReading,
): ReadonlySet<string> {
  const { smallest, seen } = rule;
  const totals = countsBy(columnOf, cells);
  const names = [...new Set(cells.map(nameOf))].sort();
  const partsOf = (line: string): Counts =>
    countsBy(
      columnOf,
      cells.filter((cell) => nameOf(cell) === line),
    );
  const together = new Set(tooRare(totals, rule));
  for (const line of names) {
    const parts = partsOf(line);
    for (const [column, count] of parts) {
      // All of a line in one column would say so of each row that is seen.
      if (count < smallest || (seen && linesRead && parts.size === 1)) together.add(column);
    }
  }
  if (together.size === 0) return together;
  /** What must come with them, because what is missing of this line would be too little. */
  const shortIn = (line: string): readonly string[] => {
    const parts = [...partsOf(line)];
    const missing = parts.filter(([column]) => together.has(column));
    const rest = parts.filter(([column]) => !together.has(column)).map(([column]) => column);
    return missing.length > 0 && sum(missing.map(([, count]) => count)) < smallest ? rest : [];
  };
  for (;;) {
    const short = names.map(shortIn).find((rest) => rest.length > 0);
    const candidates = short ?? (together.size < 2 ? [...totals.keys()] : []);
    const next = rarestFirst(totals).find((column) => !together.has(column) && candidates.includes(column));
    if (next === undefined) return together;
    together.add(next);
  }
}

/** Values of few rows, and of the others the least common with them, until nobody can tell whose the missing rows are. */
function tooRare(counts: Counts, { smallest, seen }: UnitRule): ReadonlySet<string> {
  const values = rarestFirst(counts);
  // Rows that are seen and are all alike: the number would say it of each of them.
  if (seen && values.length === 1) return new Set(values);
  const rowsIn = (some: readonly string[]): number => sum(some.map((value) => counts.get(value) ?? 0));
  const small = values.filter((value) => (counts.get(value) ?? 0) < smallest);
  let most = small.length;
  while (most > 0 && most < values.length && rowsIn(values.slice(0, most)) < smallest) most += 1;
  return new Set(values.slice(0, most));
}

const rarestFirst = (counts: Counts): readonly string[] =>
  [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);

function countsBy(keyOf: KeyOf, cells: readonly UnitCell[]): Counts {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + cell.count);
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
