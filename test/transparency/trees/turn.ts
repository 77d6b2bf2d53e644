/** The same tree once more, for the page beside a cursor of the answer in hand. */
import { isPlainCursor } from '../plain/connection.ts';
import type { FieldItem, Item, TreeTurn } from './tree.ts';

interface Found {
  readonly cursor: string;
  /** Response keys from the root to the connection. */
  readonly path: readonly string[];
}

/** Undefined when there is no cursor to turn at. `data`: the plain answer; `known`: whose cursors the gateways gave. */
export function turned(
  select: readonly Item[],
  data: unknown,
  { pick, to, size }: TreeTurn,
  known: (cursor: string) => boolean,
): readonly Item[] | undefined {
  const found = cursorsIn(data).filter(({ cursor }) => known(cursor));
  const chosen = found[pick % Math.max(1, found.length)];
  return chosen === undefined ? undefined : pageBeside(select, chosen, { to, size });
}

/** The page beside a cursor of the connection at `path`. */
export const pageBeside = (
  select: readonly Item[],
  { cursor, path }: Found,
  { to, size }: Pick<TreeTurn, 'to' | 'size'>,
): readonly Item[] =>
  replaced(select, path, (field) => {
    const { first, last, after, before, ...others } = field.args;
    const page = to === 'after' ? { first: size, after: cursor } : { last: size, before: cursor };
    return { ...field, args: { ...others, ...page } };
  });

function cursorsIn(data: unknown): readonly Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (isPlainCursor(value)) {
      // …, edges, 3, cursor or …, pageInfo, endCursor: under whatever names.
      const connection = path.slice(0, typeof path.at(-2) === 'number' ? -3 : -2);
      found.push({ cursor: value, path: connection.filter((step) => typeof step === 'string') });
    } else if (Array.isArray(value)) {
      value.forEach((entry, at) => {
        walk(entry, [...path, at]);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
    }
  };
  walk(data, []);
  return found;
}

/** A key stands for one field wherever it is written, so every place of it changes. */
function replaced(
  items: readonly Item[],
  [key, ...rest]: readonly string[],
  change: (field: FieldItem) => FieldItem,
): readonly Item[] {
  return items.map((item): Item => {
    if (item.kind === 'spread') {
      return { ...item, select: replaced(item.select, [key ?? '', ...rest], change) };
    }
    if (item.key !== key) return item;
    if (rest.length === 0) return change(item);
    return { ...item, select: item.select && replaced(item.select, rest, change) };
  });
}
