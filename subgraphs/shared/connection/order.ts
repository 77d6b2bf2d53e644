/** The order of a connection: sort columns in turn, always ended by the unique key, so that it is total. */
import { TributaryError } from '../../../errors/tributary-error.ts';

export type Direction = 'ASC' | 'DESC';

/** What a column holds decides how it is written into a position and compared in SQL. */
export type SortKind =
  /** Compared byte by byte; the column is `COLLATE "C"`. */
  | 'text'
  /** An integer or a decimal. */
  | 'number'
  /** A calendar date of the years 0001 to 9999. */
  | 'date';

export interface SortColumn {
  readonly column: string;
  readonly kind: SortKind;
  readonly nullable: boolean;
}

export interface SortPart extends SortColumn {
  readonly direction: Direction;
}

export type SortOrder = readonly SortPart[];

/** What a relation can be sorted by. */
export interface SortFields<Field extends string> {
  readonly columns: Readonly<Record<Field, SortColumn>>;
  /** The order when the caller names none and may read what it is made of (`guard/usual-order.ts`). */
  readonly usual: Field;
  /** The field that is unique and never absent. */
  readonly key: Field;
}

export interface OrderBy<Field extends string> {
  readonly by: Field;
  /** Ascending when absent. */
  readonly direction?: Direction;
}

/** An order is always named: whether the usual one may be is not decided here. Throws ORDER_INVALID when a field stands twice. */
export function toSortOrder<Field extends string>(
  fields: SortFields<Field>,
  orderBy: readonly OrderBy<Field>[] | null | undefined,
): SortOrder {
  const asked = orderBy ?? [];
  if (asked.length === 0) throw new Error('[BUG] rows without an order');
  const seen = new Set<Field>();
  for (const { by } of asked) {
    if (seen.has(by)) {
      throw new TributaryError('ORDER_INVALID', `orderBy names ${by} more than once.`, { field: by });
    }
    seen.add(by);
  }
  // The key follows the direction of the part before it, so that one index serves both ways.
  const ended = [...asked, { ...asked.at(-1), by: fields.key }];
  // What stands after the unique key can no longer decide anything.
  const decisive = ended.slice(0, ended.findIndex(({ by }) => by === fields.key) + 1);
  return Object.freeze(decisive.map(({ by, direction = 'ASC' }) => ({ ...fields.columns[by], direction })));
}
