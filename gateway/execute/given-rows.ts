/** How much of a site's answer belongs to one field: its values, and how many rows are in them. */
import { unreachable } from '../../errors/unreachable.ts';
import type { FieldPlan, RoutedAsk, routedAsks } from '../plan/fragment-plan.ts';
import { POSITIONS } from '../plan/shape/connection-field.ts';
import type { GatheredField, Merge } from '../plan/shape/merge.ts';
import { isRows } from './merge/given.ts';

type Data = Readonly<Record<string, unknown>>;

export interface GivenRows {
  readonly values: readonly unknown[];
  /** Rows, buckets or numbers. */
  readonly rows: number;
}

type Ask = ReturnType<typeof routedAsks>[number] & RoutedAsk;

export function givenRows(field: FieldPlan, ask: Ask, data: Data): GivenRows {
  switch (ask.kind) {
    case 'Located': {
      const gathered = ask.shape.field;
      return { values: gathered.siteKeys.map((key) => data[key]), rows: rowsAt(gathered, data) };
    }
    case 'OwnRows': {
      const rows = field.kind === 'Entities' ? data[field.shape.responseKey] : undefined;
      return { values: [rows], rows: isRows(rows) ? rows.filter((row) => row !== null).length : 0 };
    }
    case 'EntityField': {
      const stubs = data[ask.shape.alias];
      const parents = isRows(stubs) ? stubs.filter((stub) => stub !== null) : [];
      return {
        values: [stubs],
        rows: parents.reduce((sum, parent) => sum + rowsAt(ask.shape.field, parent), 0),
      };
    }
    default:
      return unreachable(ask);
  }
}

/** Both parts of an average are one number. */
const rowsAt = ({ siteKeys: [key = ''], merge }: GatheredField, parent: Data): number =>
  rowsIn(merge, parent[key]);

function rowsIn(merge: Merge, value: unknown): number {
  if (value === null || value === undefined) return 0;
  switch (merge.kind) {
    case 'Connection':
      return lengthOf((value as Data)[POSITIONS]);
    case 'List':
      return lengthOf(value);
    case 'Groups':
      return merge.many ? lengthOf(value) : 1;
    case 'One':
    case 'First':
    case 'Sum':
    case 'Min':
    case 'Max':
    case 'Average':
    case 'Any':
    case 'All':
      return 1;
    default:
      return unreachable(merge);
  }
}

/** Not checked yet: what is no list has no rows. */
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
