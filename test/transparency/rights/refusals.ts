/** What a question may not be asked for, from caller, arguments and selection alone (docs/policy.md). */
import type { Order } from '../oracle/expected-keys.ts';
import type { Filter } from '../oracle/filter.ts';
import { type OracleRelationName, RELATIONS } from '../oracle/relations.ts';
import { note } from '../tried.ts';
import { addressed, areWithin, type Demands, haveCommon } from './places.ts';
import { entityOf, filterReads, isRead, orderReads } from './reads.ts';
import type { View } from './view.ts';

export interface AskedRows {
  readonly relation: OracleRelationName;
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: readonly Order[] | null | undefined;
  /** Whether the places of the filter narrow the question. */
  readonly locates: boolean;
  readonly demands: Demands;
  /** The row that has the field is not known yet: what it leaves might be allowed. */
  readonly open?: boolean;
}

/** FILTER_DENIED: rows would be chosen or sorted by what is not shown as it is in every place that is addressed. */
export function areRefused(
  view: View,
  { relation, filter, orderBy, locates, demands, open }: AskedRows,
): boolean {
  if (!isRead(relation)) return false;
  const places = addressed(demands, view.visible);
  if (places.length === 0) return false;
  const fields = [...filterReads(relation, filter, locates), ...orderReads(relation, orderBy ?? [])];
  return fields.some((field) => {
    const readable = view.readable(entityOf(relation), [field]);
    return open ? !haveCommon(places, readable) : !areWithin(places, readable);
  });
}

/** The order of who names none: the usual one, or by key where what it sorts by may not be read. */
export function orderFor(view: View, asked: AskedRows): readonly Order[] {
  const { fallback, keyOrder } = RELATIONS[asked.relation];
  if (asked.orderBy && asked.orderBy.length > 0) return asked.orderBy;
  const usual = [{ by: fallback }];
  if (!areRefused(view, { ...asked, filter: null, orderBy: usual })) return usual;
  note('rows by key, for want of a name');
  return [{ by: keyOrder }];
}

export interface AskedNumbers {
  readonly entity: string;
  readonly demands: Demands;
  /** Rows are named by their codes. */
  readonly named: boolean;
  /** What rows are chosen by, but for places, and what values are worked out of. */
  readonly reads: readonly string[];
  /** The fields by which rows are divided, each once; two dimensions may read one field. */
  readonly by: readonly (readonly [dimension: string, field: string])[];
}

export type NumbersAnswer =
  | { readonly kind: 'EXACT' }
  | { readonly kind: 'DENIED' }
  /** Each unit of these places gives its own table, divided as `by` says. */
  | { readonly kind: 'RELEASED'; readonly places: readonly string[]; readonly by: AskedNumbers['by'] };

/** Where rows may be counted: neighbours only when places are named. */
export const countedScope = (view: View, entity: string, demands: Demands): readonly string[] =>
  demands.length > 0 ? [...view.visible, ...view.counted(entity)] : view.visible;

/** STATISTICS_DENIED, exact, or as units release them. */
export function numbersFor(view: View, asked: AskedNumbers): NumbersAnswer {
  const { entity, demands, named, reads, by } = asked;
  const places = addressed(demands, countedScope(view, entity, demands));
  if (areWithin(places, view.readable(entity, [...reads, ...by.map(([, field]) => field)])))
    return { kind: 'EXACT' };
  const { release } = view.lists;
  const areWhole = places.every((place) => /^\?*$/.test(place.slice(release.unitLength)));
  const table = tableOf(view, entity, by);
  return reads.length > 0 || named || !areWhole || table === undefined
    ? { kind: 'DENIED' }
    : { kind: 'RELEASED', places, by: table };
}

/** Units give tables of one field, or of one other that is split by the first of those by which may be counted. */
function tableOf(view: View, entity: string, by: AskedNumbers['by']): AskedNumbers['by'] | undefined {
  const counted = view.lists.counted(entity);
  if (!by.every(([, field]) => counted.includes(field))) return undefined;
  if (by.length < 2) return by;
  const isSeen = (field: string): boolean => view.shownReduced(entity, field) !== 'HIDDEN';
  const [first, ...others] = by.filter(([, field]) => field === counted[0]);
  const [second, ...more] = by.filter(([, field]) => field !== counted[0]);
  if (first === undefined || second === undefined || others.length > 0 || more.length > 0) return undefined;
  // Rows that are seen by the one field, and not by the one that splits it, would give it away.
  return isSeen(second[1]) && !isSeen(first[1]) ? undefined : [first, second];
}
