/**
 * Groups inside groups: each level is read in one statement for all groups above it, then handed to each of them.
 */
import type { Expressions } from './summary.ts';

/** Divides what it belongs to by more than that is divided by already. Groups have at least one row. */
export type Divide<Dimension extends string, Group> = (
  by: readonly Dimension[],
) => Promise<readonly Divided<Dimension, Group>[]>;

/** A group, and how to divide it further. */
export type Divided<Dimension extends string, Group> = Group & { readonly groups: Divide<Dimension, Group> };

/** What can be divided as a whole; nothing is read before it is asked for, and nothing twice. */
export interface Divisible<Dimension extends string, Group> {
  /** Also when there is no row. */
  whole(): Promise<Divided<Dimension, Group>>;
  readonly groups: Divide<Dimension, Group>;
}

export interface Division<Dimension extends string, Group> {
  /** Dimension → the column of a group that holds its key. */
  readonly columns: Readonly<Record<Dimension, keyof Group & string>>;
  /** Dimension → the SQL expression of its key. */
  readonly expressions: Readonly<Record<Dimension, string>>;
  /** Without keys it gives exactly one group. */
  readonly read: (keys: Expressions) => Promise<readonly Group[]>;
}

export function divisible<Dimension extends string, Group extends { readonly count: number }>({
  columns,
  expressions,
  read,
}: Division<Dimension, Group>): Divisible<Dimension, Group> {
  const levels = new Map<string, Promise<readonly Group[]>>();
  const level = (dimensions: readonly Dimension[]): Promise<readonly Group[]> => {
    const name = dimensions.join();
    const known =
      levels.get(name) ??
      read(Object.fromEntries(dimensions.map((dimension) => [columns[dimension], expressions[dimension]])));
    levels.set(name, known);
    return known;
  };
  const within =
    (above: readonly Dimension[], group: Group | undefined): Divide<Dimension, Group> =>
    async (by) => {
      const dimensions = [...new Set([...above, ...by])];
      const lines = await level(dimensions);
      return lines
        .filter(({ count }) => count > 0)
        .filter((line) =>
          above.every((dimension) => line[columns[dimension]] === group?.[columns[dimension]]),
        )
        .map((line) => ({ ...line, groups: within(dimensions, line) }));
    };
  const groups = within([], undefined);
  return {
    groups,
    whole: async () => {
      const [whole] = await level([]);
      if (whole === undefined) throw new Error('[BUG] without keys there is always one group');
      return { ...whole, groups };
    },
  };
}
