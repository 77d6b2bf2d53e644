/** Loaders of one request: many keys become one statement, and an absent row is a value. */
import DataLoader from 'dataloader';

export type RowLoader<Row> = DataLoader<string, Row | undefined>;
export type ListLoader<Row> = DataLoader<string, readonly Row[]>;

export function rowLoader<Row>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): RowLoader<Row> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key));
  });
}

/** Rows keep the order in which they were read. */
export function listLoader<Row>(
  read: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): ListLoader<Row> {
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await read(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** The key of a representation that another service wrote: anything but a text finds nothing. */
export async function loadReference<Row>(loader: RowLoader<Row>, key: unknown): Promise<Row | null> {
  return typeof key === 'string' ? ((await loader.load(key)) ?? null) : null;
}
