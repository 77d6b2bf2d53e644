/** Turns a position into a predicate: the rows on one side of it, found by an index and never by counting. */
import { unreachable } from '../../../errors/unreachable.ts';
import type { Condition } from '../filter/condition.ts';
import type { Direction, SortColumn, SortOrder, SortPart } from './order.ts';
import type { SortValue } from './position.ts';

/** Which rows, seen in the order of the connection. */
export type Side = 'after' | 'before' | 'at-or-after' | 'at-or-before';

/** What stands for an absent value: greater than all others, so that NULL needs no case of its own. */
const ABSENT_SQL = {
  text: 'chr(1114111)',
  number: "'Infinity'::float8",
  date: "'infinity'::date",
} as const;

const PARAMETER_SQL = { text: '?::text', number: '?::float8', date: '?::date' } as const;

/** What is compared and sorted; the indexes of the migrations are made of the same expressions. */
export function sortExpression({ column, kind, nullable }: SortColumn): string {
  const value = kind === 'number' ? `${column}::float8` : column;
  return nullable ? `coalesce(${value}, ${ABSENT_SQL[kind]})` : value;
}

export const orderSql = (order: SortOrder, reversed: boolean): string =>
  order
    .map((part) => `${sortExpression(part)} ${reversed ? opposite(part.direction) : part.direction}`)
    .join(', ');

export function keyset(order: SortOrder, values: readonly SortValue[], side: Side): Condition {
  const forward = side === 'after' || side === 'at-or-after';
  const inclusive = side === 'at-or-after' || side === 'at-or-before';
  const bounds = order.map((part, at) => toBound(part, values[at] ?? null, forward));
  const predicate = sameWay(bounds) ? rowComparison(bounds, inclusive) : nestedComparison(bounds, inclusive);
  return (rows) => rows.whereRaw(predicate.sql, [...predicate.bindings]);
}

interface Predicate {
  readonly sql: string;
  readonly bindings: readonly (string | number)[];
}

interface Bound {
  readonly expression: string;
  readonly parameter: Predicate;
  readonly comparison: '>' | '<';
}

function toBound(part: SortPart, value: SortValue, forward: boolean): Bound {
  const parameter =
    value === null
      ? { sql: ABSENT_SQL[part.kind], bindings: [] }
      : { sql: PARAMETER_SQL[part.kind], bindings: [value] };
  const comparison = (part.direction === 'ASC') === forward ? '>' : '<';
  return { expression: sortExpression(part), parameter, comparison };
}

const sameWay = (bounds: readonly Bound[]): boolean =>
  bounds.every(({ comparison }) => comparison === bounds[0]?.comparison);

/** `(a, b) > (?, ?)`: one range of an index. */
function rowComparison(bounds: readonly Bound[], inclusive: boolean): Predicate {
  const left = bounds.map(({ expression }) => expression).join(', ');
  const right = bounds.map(({ parameter }) => parameter.sql).join(', ');
  const comparison = `${bounds[0]?.comparison}${inclusive ? '=' : ''}`;
  return {
    sql: `(${left}) ${comparison} (${right})`,
    bindings: bounds.flatMap(({ parameter }) => parameter.bindings),
  };
}

/** `a >= ? AND (a > ? OR (a = ? AND b < ?))`: the first comparison is for the index. */
function nestedComparison(bounds: readonly Bound[], inclusive: boolean): Predicate {
  const [first, ...rest] = bounds;
  if (first === undefined) return { sql: inclusive ? 'true' : 'false', bindings: [] };
  const { expression, parameter, comparison } = first;
  const inner = nestedComparison(rest, inclusive);
  return {
    sql:
      `${expression} ${comparison}= ${parameter.sql} AND ` +
      `(${expression} ${comparison} ${parameter.sql} OR (${expression} = ${parameter.sql} AND ${inner.sql}))`,
    bindings: [...parameter.bindings, ...parameter.bindings, ...parameter.bindings, ...inner.bindings],
  };
}

function opposite(direction: Direction): Direction {
  switch (direction) {
    case 'ASC':
      return 'DESC';
    case 'DESC':
      return 'ASC';
    default:
      return unreachable(direction);
  }
}
