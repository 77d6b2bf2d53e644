/** Where the place of an entity's row stands, as resolvers hand rows on: in which of its columns. */

/** By entity type. A stub that another service's key became has the column as well. */
export type EntityPlaces = Readonly<Record<string, string>>;

/** What a resolver is given → the place of its row. */
export type PlaceOf = (source: unknown) => unknown;

export const placeIn =
  (column: string): PlaceOf =>
  (row) =>
    isObject(row) ? row[column] : undefined;

/** An edge is guarded as the row that it leads to. */
export const placeOfNode =
  (column: string): PlaceOf =>
  (edge) =>
    placeIn(column)(isObject(edge) ? edge.node : undefined);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
