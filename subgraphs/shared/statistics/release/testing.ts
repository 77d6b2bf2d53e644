/** A unit's people with a few attributes, every table that it releases of them, and who tries to work out more. */
import { type Cell, releasedCells } from './released-cells.ts';

/** One value per attribute. */
export type Person = readonly string[];

/** What somebody outside is told of the people. */
export interface Seen {
  /** Whether they see the people, without some of their attributes. */
  readonly people: boolean;
  /** Of each attribute, whether it is read of everybody who is seen. */
  readonly reads: readonly boolean[];
  readonly smallest: number;
}

/** Indexes of attributes; attribute 0 is the one that may split another. */
export type Dimensions = readonly number[];

/** All tables of at most two dimensions. */
export const allTables = (attributes: number): readonly Dimensions[] => {
  const one = Array.from({ length: attributes }, (_, at) => at);
  return [[], ...one.map((at) => [at]), ...one.flatMap((a) => one.filter((b) => b > a).map((b) => [a, b]))];
};

/** Those that a unit releases: of one dimension, or of another split by the first. */
export const releasedTables = (attributes: number): readonly Dimensions[] =>
  allTables(attributes).filter((table) => table.length < 2 || table[0] === 0);

export function cellsOf(people: readonly Person[], table: Dimensions): readonly Cell[] {
  const cells = Map.groupBy(people, (person) => JSON.stringify(table.map((at) => person[at])));
  return [...cells].map(([key, { length }]) => ({ keys: JSON.parse(key), count: length }));
}

export interface ToldCell extends Cell {
  readonly dimensions: Dimensions;
}

/** Everything that is said in numbers: what is released, and what is counted of that which is read anyway. */
export const toldOf = (
  people: readonly Person[],
  { people: rowsAreSeen, reads, smallest }: Seen,
): readonly ToldCell[] =>
  releasedTables(reads.length).flatMap((dimensions) => {
    const cells = cellsOf(people, dimensions);
    const read = dimensions.map((at) => reads[at] === true);
    const told =
      rowsAreSeen && read.every((is) => is)
        ? cells
        : releasedCells(cells, { smallest, rowsAreSeen, reads: read }).cells;
    return told.map((cell) => ({ ...cell, dimensions }));
  });

export const countIn = (people: readonly Person[], { dimensions, keys }: Omit<ToldCell, 'count'>): number =>
  people.filter((person) => dimensions.every((at, place) => person[at] === keys[place])).length;

export const VALUES: readonly string[] = ['0', '1', '2'];

/**
 * The worlds that differ from this one in one person or in an attribute of one, or in what two exchange: an attribute,
 * or all that are hidden. Who is seen is known, and what is read of them.
 */
export function* neighbours(people: readonly Person[], { people: seen, reads }: Seen): Generator<Person[]> {
  const attributes = reads.map((_, at) => at).filter((at) => !seen || reads[at] !== true);
  const [anybody] = people;
  if (!seen && anybody !== undefined) {
    yield [...people, anybody];
    yield people.slice(1);
  }
  for (const at of attributes) {
    for (const [index, person] of people.entries()) {
      for (const value of VALUES) {
        if (value !== person[at]) yield people.with(index, person.with(at, value));
      }
    }
  }
  for (const [one, first] of people.entries()) {
    for (const [other, second] of people.entries()) {
      if (other <= one) continue;
      for (const chosen of [...attributes.map((at) => [at]), attributes]) {
        if (chosen.every((at) => first[at] === second[at])) continue;
        const exchange = (to: Person, from: Person): Person =>
          to.map((value, at) => (chosen.includes(at) ? (from[at] ?? '') : value));
        yield people.with(one, exchange(first, second)).with(other, exchange(second, first));
      }
    }
  }
}
