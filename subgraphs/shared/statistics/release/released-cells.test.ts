/** Nobody can work out a small cell from what a unit releases: not from one table, and not from all of them together. */
import fc from 'fast-check';
import { isDetermined, worldsOf } from './linear-attack.ts';
import { type Cell, type Release, releasedCells } from './released-cells.ts';
import {
  allTables,
  cellsOf,
  countIn,
  neighbours,
  type Person,
  type Seen,
  type ToldCell,
  toldOf,
  VALUES,
} from './testing.ts';

const SMALLEST = 5;

const table = (counts: Readonly<Record<string, number>>): readonly Cell[] =>
  Object.entries(counts).map(([keys, count]) => ({ keys: keys === '' ? [] : keys.split(' '), count }));

const UNSEEN = { smallest: SMALLEST, rowsAreSeen: false };
const read = (release: Release<Cell>): Readonly<Record<string, number>> =>
  Object.fromEntries(release.cells.map(({ keys, count }) => [keys.join(' '), count]));

test.each<[string, Record<string, number>, Record<string, number>]>([
  ['a total', { '': 5 }, { '': 5 }],
  ['a small total', { '': 4 }, {}],
  ['nothing at all', {}, {}],
  ['no small value', { a: 5, b: 40 }, { a: 5, b: 40 }],
  ['a small value takes the least common one along', { a: 3, b: 40, c: 9 }, { b: 40 }],
  ['of two there is nothing left', { a: 3, b: 40 }, {}],
  ['small ones that hold enough together stay alone', { a: 3, b: 2, c: 40 }, { c: 40 }],
  ['small ones that do not take another along', { a: 1, b: 1, c: 40, d: 9 }, { c: 40 }],
  ['one value for all', { a: 40 }, { a: 40 }],
])('of one dimension: %s', (_what, counts, expected) => {
  const dimensions = Object.keys(counts)[0] === '' ? [] : [false];
  const release = releasedCells(table(counts), { ...UNSEEN, reads: dimensions });
  expect(read(release)).toEqual(expected);
  expect(release.withheld).toBe(Object.keys(expected).length < Object.keys(counts).length);
});

test('one value for all tells it of each who is seen', () => {
  const seen = { smallest: SMALLEST, rowsAreSeen: true };
  expect(read(releasedCells(table({ a: 40 }), { ...seen, reads: [false] }))).toEqual({});
  const split = table({ 'f a': 20, 'm a': 20, 'm b': 20, 'f c': 0, 'm c': 20, 'f d': 20 }).filter(
    ({ count }) => count > 0,
  );
  expect(read(releasedCells(split, { ...seen, reads: [true, false] }))).toEqual(
    read(releasedCells(split, { ...UNSEEN, reads: [false, false] })),
  );
  const alike = table({ 'f a': 20, 'm a': 20, 'm b': 20, 'm c': 30 });
  expect(read(releasedCells(alike, { ...UNSEEN, reads: [false, false] }))).toEqual(
    read({ cells: alike, withheld: false }),
  );
  // All women are of value a: whoever sees a woman would know.
  expect(read(releasedCells(alike, { ...seen, reads: [true, false] }))).toEqual({ 'm c': 30 });
});

test('a value is split only when no part of it is small, and never one alone is left whole', () => {
  const cells = table({ 'f a': 30, 'm a': 31, 'f b': 3, 'm b': 20, 'f c': 9, 'm c': 8, 'f d': 6, 'm d': 70 });
  expect(read(releasedCells(cells, { ...UNSEEN, reads: [false, false] }))).toEqual({
    'f a': 30,
    'm a': 31,
    'f d': 6,
    'm d': 70,
  });
});

test('rare lines are one line in every table', () => {
  const cells = table({ 'f a': 30, 'f b': 30, 'm a': 30, 'm b': 31, 'x a': 3, 'x b': 3, 'y a': 2, 'y b': 2 });
  expect(read(releasedCells(cells, { ...UNSEEN, reads: [false, false] }))).toEqual({
    'f a': 30,
    'f b': 30,
    'm a': 30,
    'm b': 31,
  });
});

test('what is seen by the other dimension is not split by a hidden one', () => {
  const cells = table({ 'f a': 30, 'm a': 30, 'f b': 30, 'm b': 30 });
  expect(releasedCells(cells, { smallest: SMALLEST, rowsAreSeen: true, reads: [false, true] })).toEqual({
    cells: [],
    withheld: true,
  });
});

test('what a mask shows of the lines counts as hidden and as seen, whichever gives less', () => {
  const masked = { smallest: SMALLEST, rowsAreSeen: true, reads: [false, false] };
  const cells = table({ 'f a': 30, 'm a': 30, 'f b': 30, 'm b': 30 });
  // All of column b might be women, and everybody in it is known by it.
  expect(releasedCells(cells, { ...masked, reads: [false, true], sees: [true, true] }).cells).toEqual([]);
  expect(releasedCells(cells, { ...masked, sees: [true, true] }).cells).toEqual([]);
  expect(read(releasedCells(cells, { ...masked, sees: [true, false] }))).toEqual(
    read({ cells, withheld: false }),
  );
  const alike = table({ 'f a': 20, 'm a': 20, 'm b': 20, 'm c': 30 });
  expect(read(releasedCells(alike, { ...masked, sees: [true, false] }))).toEqual({ 'm c': 30 });
  const rare = table({ 'f a': 30, 'f b': 30, 'm a': 30, 'm b': 31, 'x a': 3, 'y b': 3 });
  expect(read(releasedCells(rare, { ...masked, sees: [true, false] }))).toEqual(
    read(releasedCells(rare, { ...masked, rowsAreSeen: false })),
  );
});

/** People of three or four attributes: much alike, so that cells are large, small and empty. */
const people = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(99)))
  .chain(([attributes, kinds, numbers]) =>
    fc.record({
      attributes: fc.constant(attributes),
      rows: fc.array(
        fc.tuple(fc.nat(kinds), fc.constantFrom(1, 2, 4, 5, 6, 9)).map(([kind, times]) => ({ kind, times })),
        { minLength: 1, maxLength: 8 },
      ),
      values: fc.constant(
        Array.from({ length: kinds + 1 }, () =>
          Array.from({ length: attributes }, () => `${(numbers.next().value ?? 0) % 3}`),
        ),
      ),
    }),
  )
  .map(({ rows, values }): readonly Person[] =>
    rows.flatMap(({ kind, times }) => Array.from({ length: times }, () => values[kind] ?? [])),
  );

const world = people.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    seen: fc.record({
      people: fc.boolean(),
      reads: fc.array(fc.boolean(), {
        minLength: rows[0]?.length ?? 0,
        maxLength: rows[0]?.length ?? 0,
      }),
      smallest: fc.constantFrom(3, 5),
    }),
  }),
);

/** The small cells that nobody outside is to know: of every table of two dimensions, released or not. */
const secretsOf = (rows: readonly Person[], { people: seen, reads, smallest }: Seen): readonly ToldCell[] =>
  allTables(reads.length)
    .filter((dimensions) => !seen || dimensions.some((at) => reads[at] !== true))
    .flatMap((dimensions) => cellsOf(rows, dimensions).map((cell) => ({ ...cell, dimensions })))
    .filter(({ count }) => count < smallest);

test('for every small cell there is another world in which it is another and all that is released is the same', () => {
  fc.assert(
    fc.property(world, ({ rows, seen }) => {
      const told = toldOf(rows, seen);
      let secrets = secretsOf(rows, seen);
      for (const other of neighbours(rows, seen)) {
        if (secrets.length === 0) return;
        const kept = secrets.filter((cell) => countIn(other, cell) === cell.count);
        if (kept.length === secrets.length) continue;
        if (told.every((cell) => countIn(other, cell) === cell.count)) secrets = kept;
      }
      expect(secrets).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** Every combination of values: an attacker does not know which of them occur. */
const combinations = (attributes: number): readonly Person[] =>
  Array.from({ length: attributes }).reduce<readonly Person[]>(
    (shorter) => shorter.flatMap((person) => VALUES.map((value) => [...person, value])),
    [[]],
  );

test('no small cell follows from the equations that all tables of a unit are', () => {
  fc.assert(
    fc.property(world, ({ rows, seen }) => {
      const told = toldOf(rows, seen);
      const values = combinations(seen.reads.length);
      expect(secretsOf(rows, seen).filter((cell) => isDetermined(cell, told, values))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('without the withheld cells that are not small themselves they would follow', () => {
  const rows = [...Array<Person>(3).fill(['0', '0']), ...Array<Person>(9).fill(['0', '1'])];
  const told = [
    { dimensions: [], keys: [], count: 12 },
    { dimensions: [1], keys: ['1'], count: 9 },
    { dimensions: [1], keys: ['2'], count: 0 },
  ];
  expect(isDetermined({ dimensions: [1], keys: ['0'] }, told, combinations(2))).toBe(true);
  expect(toldOf(rows, { people: false, reads: [false, false], smallest: SMALLEST })).toEqual([
    { dimensions: [], keys: [], count: 12 },
    { dimensions: [0], keys: ['0'], count: 12 },
  ]);
});

test('were any two attributes crossed, a small cell would follow from large ones', () => {
  // The example of docs/decisions/019: 32 people of four attributes, and one table with a small cell, which is not told.
  const rows = [
    ...Array<Person>(5).fill(['0', '1', '0', '0']),
    ...Array<Person>(2).fill(['0', '0', '0', '1']),
    ...Array<Person>(5).fill(['1', '0', '0', '1']),
    ...Array<Person>(10).fill(['0', '1', '1', '0']),
    ...Array<Person>(10).fill(['0', '1', '1', '1']),
  ];
  const secret = { dimensions: [0, 1], keys: ['0', '0'] };
  const tables = allTables(4).filter((dimensions) => String(dimensions) !== String(secret.dimensions));
  const told = tables.flatMap((dimensions) =>
    cellsOf(rows, dimensions).map((cell) => ({ ...cell, dimensions })),
  );
  expect(told.every(({ count }) => count >= SMALLEST)).toBe(true);
  expect(countIn(rows, secret)).toBe(2);
  // Where a table that is told has nobody, there is nobody.
  const possible = combinations(4).filter((person) =>
    tables.every((dimensions) =>
      told.some((cell) => cell.dimensions === dimensions && countIn([person], cell) === 1),
    ),
  );
  const worlds = [...worldsOf(told, possible)];
  expect(worlds).not.toEqual([]);
  for (const world of worlds) {
    const hidden = world.filter((_, at) => countIn([possible[at] ?? []], secret) > 0);
    expect(hidden.reduce((sum, count) => sum + count, 0)).toBe(2);
  }
  const released = toldOf(rows, { people: false, reads: [false, false, false, false], smallest: SMALLEST });
  expect(isDetermined(secret, released, combinations(4))).toBe(false);
});
