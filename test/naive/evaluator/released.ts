/**
 * Numbers that units release, by docs/policy.md and decision 19: each unit's rows by themselves, those that the caller
 * sees apart from those that they only count; what they may read is counted as it is.
 */
import { compareValues, keyFieldOf, keyIn } from './numbers.ts';
import type { Row } from './search.ts';

export interface Cell {
  /** One value per dimension. */
  readonly values: readonly unknown[];
  readonly count: number;
}

export interface ReleasedQuestion {
  /** The one that splits first. */
  readonly by: readonly string[];
  readonly smallest: number;
  /** Where a row's table is made: its unit, its site; undefined where the caller may read all that is asked of it. */
  partOf(row: Row): Part | undefined;
}

export interface Part {
  readonly name: string;
  /** Whether the caller sees the rows. */
  readonly isSeen: boolean;
  /** Of each dimension, whether they read it there as it is, and whether they see anything of it. */
  readonly read: readonly boolean[];
  readonly shown: readonly boolean[];
}

interface PartOfRows {
  readonly part: Part;
  readonly rows: Row[];
}

export interface ReleasedNumbers {
  readonly cells: readonly Cell[];
  readonly withheld: boolean;
}

export function releasedNumbers(rows: readonly Row[], question: ReleasedQuestion): ReleasedNumbers {
  const { by, partOf } = question;
  const parts = new Map<string, PartOfRows>();
  const given: Cell[] = [];
  for (const row of rows) {
    const part = partOf(row);
    if (part === undefined) {
      given.push({ values: by.map((dimension) => keyIn(dimension, row)), count: 1 });
      continue;
    }
    const known: PartOfRows = parts.get(part.name) ?? { part, rows: [] };
    parts.set(part.name, known);
    known.rows.push(row);
  }
  for (const { part, rows: members } of parts.values()) {
    const cells = together(members.map((row) => ({ values: by.map((one) => keyIn(one, row)), count: 1 })));
    cells.sort((a, b) => compareValues(a.values[0], b.values[0]) || compareValues(a.values[1], b.values[1]));
    given.push(...releasedCells(cells, { ...part, smallest: question.smallest }));
  }
  const cells = together(given);
  return { cells, withheld: sum(cells) < rows.length };
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0);

function together(cells: readonly Cell[]): Cell[] {
  const byValues = new Map<string, Cell>();
  for (const { values, count } of cells) {
    const key = JSON.stringify(values);
    byValues.set(key, { values, count: (byValues.get(key)?.count ?? 0) + count });
  }
  return [...byValues.values()];
}

interface Rules extends Omit<Part, 'name'> {
  readonly smallest: number;
}

function releasedCells(cells: readonly Cell[], rules: Rules): readonly Cell[] {
  const [line, column] = cells[0]?.values ?? [];
  if (line === undefined) return cells.filter(({ count }) => count >= rules.smallest);
  if (column !== undefined) return splitByLine(cells, rules);
  const rare = rareValues(cells, 0, rules);
  return cells.filter(({ values }) => !rare.has(values[0]));
}

interface Common {
  readonly value: unknown;
  readonly count: number;
}

/** The least common first; of equals in the order of their texts. */
const byCount = (cells: readonly Cell[], at: number): readonly Common[] =>
  together(cells.map(({ values, count }) => ({ values: [values[at]], count })))
    .map(({ values: [value], count }) => ({ value, count }))
    .sort((a, b) => a.count - b.count || (JSON.stringify(a.value) < JSON.stringify(b.value) ? -1 : 1));

/** Values of too few rows, and with them the least common of the others until they have enough together. */
function rareValues(cells: readonly Cell[], at: number, { smallest, isSeen }: Rules): Set<unknown> {
  const values = byCount(cells, at);
  // All alike: the number would tell it of each whom the caller sees.
  if (isSeen && values.length === 1) return new Set(values.map(({ value }) => value));
  const rare = new Set(values.filter(({ count }) => count < smallest).map(({ value }) => value));
  for (const { value } of values) {
    const held = values.filter((one) => rare.has(one.value)).reduce((total, { count }) => total + count, 0);
    if (rare.size === 0 || held >= smallest) break;
    rare.add(value);
  }
  return rare;
}

/** Rare lines are one line. */
const RARE = Symbol('rare');

/** Whole columns are given line by line, or not at all. */
function splitByLine(cells: readonly Cell[], rules: Rules): readonly Cell[] {
  const { smallest, isSeen, read, shown } = rules;
  // A mask may hide all of it, or nothing: it counts as whichever gives less.
  if (isSeen && read[0] === false && shown[1] === true) return [];
  const rareLines = isSeen && read[0] === true ? new Set() : rareValues(cells, 0, rules);
  const nameOf = ({ values: [line] }: Cell): unknown => (rareLines.has(line) ? RARE : line);
  const lines = [...new Set(cells.map(nameOf))].map((name) =>
    together(
      cells
        .filter((cell) => nameOf(cell) === name)
        .map(({ values, count }) => ({ values: [values[1]], count })),
    ),
  );
  const whole = rareValues(cells, 1, rules);
  for (const line of lines) {
    for (const { values, count } of line) {
      // Who is seen to be of this line would be known by its only column.
      if (count < smallest || (isSeen && shown[0] === true && line.length === 1)) whole.add(values[0]);
    }
  }
  const columns = byCount(cells, 1);
  while (whole.size > 0 && whole.size < columns.length) {
    const short = lines.find((line) => {
      const held = line.filter(({ values }) => whole.has(values[0]));
      return held.length > 0 && held.length < line.length && sum(held) < smallest;
    });
    if (short === undefined && whole.size > 1) break;
    const next = columns.find(
      ({ value }) => !whole.has(value) && (short ?? cells).some(({ values }) => values.at(-1) === value),
    );
    if (next === undefined) break;
    whole.add(next.value);
  }
  return cells.filter(({ values }) => !rareLines.has(values[0]) && !whole.has(values[1]));
}

/** As groups, with the keys under their names. */
export const asGroups = (
  cells: readonly Cell[],
  by: readonly string[],
): readonly Readonly<Record<string, unknown>>[] =>
  cells.map(({ values, count }) => ({
    ...Object.fromEntries(by.map((dimension, at) => [keyFieldOf(dimension), values[at]])),
    count,
  }));
