/**
 * What a planned fetch costs, before it is run.
 *
 * The unit is a row that a site reads and sends and the gateway merges. The other prices are what took as long as so
 * many rows where they were measured: with gateway, site and database on one machine of two cores, where a row takes
 * from 0.05 to 0.1 ms.
 */
import { unreachable } from '../../errors/unreachable.ts';
import {
  type EntityFieldNode,
  type FragmentPlan,
  type LocatedNode,
  type OwnRowsNode,
  routedAsks,
} from './fragment-plan.ts';
import type { ConnectionMerge, Merge } from './shape/merge.ts';
import { selectedFields } from './shape/selected-fields.ts';

export const PRICES = Object.freeze({
  /** One question to one site, whatever it asks: 5 ms for the statement of who asks, HTTP and a transaction. */
  visit: 100,
  /**
   * A site counts or adds up all its rows that fit: 2,000 of them in 5 ms. How many there are nobody knows before, and
   * a site that has more has a machine for them.
   */
  statistic: 100,
  /** The same of one entity among many: from 0.3 ms at a site of 1,000 rows to 1.1 ms at one of 12,000. */
  statisticOfKey: 10,
  /** The page of one entity among many, besides its rows: 2.4 ms for finding where it begins. */
  pageOfKey: 25,
  /** A list has no page, so nobody knows how long it is; a longer one should have been a connection. */
  list: 100,
});

export interface FieldCost {
  /** Response key. */
  readonly field: string;
  /** How many sites have a share in it. */
  readonly sites: number;
  /** What is expected of all of them together: rows, or what costs as much. */
  readonly rows: number;
}

export interface FetchCost {
  /** How many sites are asked: each once, for all fields together. */
  readonly sites: number;
  readonly rows: number;
  readonly cost: number;
  readonly fields: readonly FieldCost[];
}

/** Sites that stand in are not counted: they are asked when something is wrong. */
export function costOfFetch({ fields }: FragmentPlan): FetchCost {
  const asks = fields.flatMap(routedAsks);
  const sites = new Set(asks.flatMap(({ inputs }) => inputs.map(({ site }) => site)));
  return toFetchCost(sites.size, asks.map(costOfField));
}

export function toFetchCost(sites: number, fields: readonly FieldCost[]): FetchCost {
  const rows = fields.reduce((sum, field) => sum + field.rows, 0);
  return Object.freeze({ sites, rows, cost: sites * PRICES.visit + rows, fields: Object.freeze(fields) });
}

export function costOfField(ask: LocatedNode | OwnRowsNode | EntityFieldNode): FieldCost {
  const sites = ask.inputs.length;
  const keys = ask.inputs.reduce((sum, { representations }) => sum + (representations?.length ?? 0), 0);
  switch (ask.kind) {
    case 'Located': {
      const { field, responseKey } = ask.shape;
      return {
        field: responseKey,
        sites,
        rows: sites * rowsOf(field.merge, ask.page?.askedSize, 'root'),
      };
    }
    case 'OwnRows':
      return { field: '_entities', sites, rows: keys };
    case 'EntityField': {
      const { field, responseKey } = ask.shape;
      // All entities are asked for the same page.
      const [page] = ask.pages.values();
      return {
        field: responseKey,
        sites,
        rows: keys * rowsOf(field.merge, page?.askedSize, 'key'),
      };
    }
    default:
      return unreachable(ask);
  }
}

/** Expected of one site; for one entity, when it is a field of many. */
export function rowsOf(merge: Merge, pageSize: number | undefined, of: 'root' | 'key'): number {
  const statistic = of === 'root' ? PRICES.statistic : PRICES.statisticOfKey;
  switch (merge.kind) {
    case 'One':
    case 'First':
      return 1;
    case 'Connection': {
      const page = of === 'root' ? 0 : PRICES.pageOfKey;
      const rows = wants(merge, 'edges', 'pageInfo') ? page + (pageSize ?? 0) : 0;
      return rows + (wants(merge, 'totalCount') ? statistic : 0);
    }
    case 'List':
      return PRICES.list;
    case 'Sum':
    case 'Min':
    case 'Max':
    case 'Average':
    case 'Any':
    case 'All':
    case 'Groups':
      return statistic;
    default:
      return unreachable(merge);
  }
}

/** A site is asked for rows only when something about them is wanted. */
const wants = ({ node }: ConnectionMerge, ...names: readonly string[]): boolean =>
  selectedFields(node.selectionSet).some(({ name }) => names.includes(name.value));
