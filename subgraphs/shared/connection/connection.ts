/**
 * A connection over one relation at one site: keyset paging in both directions over one total order.
 *
 * Everything is read when a field asks for it and at most once; a field that nobody selects costs nothing.
 */
import type { Condition } from '../filter/condition.ts';
import { all } from '../filter/condition.ts';
import type { Relation } from '../scope/relation.ts';
import type { Door } from '../storage/door.ts';
import { keyset, orderSql, type Side } from './keyset.ts';
import { once } from './once.ts';
import type { SortOrder } from './order.ts';
import type { Page } from './page.ts';
import { decodePosition, encodePosition, type SortValue } from './position.ts';

export interface ConnectionRequest {
  readonly relation: Relation;
  readonly filter: Condition;
  readonly order: SortOrder;
  readonly page: Page;
}

export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

export interface PageInfoSource {
  readonly hasNextPage: () => Promise<boolean>;
  readonly hasPreviousPage: () => Promise<boolean>;
  readonly startCursor: () => Promise<string | null>;
  readonly endCursor: () => Promise<string | null>;
}

export interface Connection<Row> {
  readonly edges: () => Promise<readonly Edge<Row>[]>;
  readonly pageInfo: PageInfoSource;
  readonly totalCount: () => Promise<number>;
}

interface Slice<Row> {
  readonly rows: readonly Row[];
  /** Whether rows follow in the direction of reading. */
  readonly more: boolean;
}

/** Throws CURSOR_INVALID at once when the page begins beyond something that is no position. */
export function connect<Row extends object>(door: Door, request: ConnectionRequest): Connection<Row> {
  const { relation, filter, order, page } = request;
  const toEnd = page.towards === 'end';
  const beyond = page.beyond === undefined ? undefined : decodePosition(order, page.beyond);
  const slice = once(() => readSlice<Row>(door, request, beyond));

  const edges = once(async () =>
    (await slice()).rows.map((row) => ({ cursor: encodePosition(order, row), node: row })),
  );
  const ahead = async () => (await slice()).more;
  const behind = once(async () =>
    beyond === undefined ? false : existsOn(door, request, beyond, toEnd ? 'at-or-before' : 'at-or-after'),
  );

  return {
    edges,
    pageInfo: {
      hasNextPage: toEnd ? ahead : behind,
      hasPreviousPage: toEnd ? behind : ahead,
      startCursor: async () => (await edges()).at(0)?.cursor ?? null,
      endCursor: async () => (await edges()).at(-1)?.cursor ?? null,
    },
    totalCount: once(async () => {
      const [counted] = await door.read<{ total: number }>(relation, (rows) =>
        filter(rows).count({ total: '*' }),
      );
      return counted?.total ?? 0;
    }),
  };
}

async function readSlice<Row>(
  door: Door,
  { relation, filter, order, page }: ConnectionRequest,
  beyond: readonly SortValue[] | undefined,
): Promise<Slice<Row>> {
  const backwards = page.towards === 'start';
  const start: Condition =
    beyond === undefined ? all() : keyset(order, beyond, backwards ? 'before' : 'after');
  // One row more than asked for tells whether there is a page after this one.
  const read = await door.read<Row>(relation, (rows) =>
    all(
      filter,
      start,
    )(rows)
      .select('*')
      .orderByRaw(orderSql(order, backwards))
      .limit(page.size + 1),
  );
  const rows = read.slice(0, page.size);
  return { rows: backwards ? rows.reverse() : rows, more: read.length > page.size };
}

async function existsOn(
  door: Door,
  { relation, filter, order }: ConnectionRequest,
  position: readonly SortValue[],
  side: Side,
): Promise<boolean> {
  // In order of nearness, so that the index which serves the page serves this as well.
  const backwards = side === 'before' || side === 'at-or-before';
  const found = await door.read(relation, (rows) =>
    all(
      filter,
      keyset(order, position, side),
    )(rows)
      .select(1)
      .orderByRaw(orderSql(order, backwards))
      .limit(1),
  );
  return found.length > 0;
}
