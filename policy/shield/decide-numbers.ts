/**
 * STATISTICS_DENIED, or how numbers are given: exactly, where the caller may read all that they are made of, or as
 * the units release them.
 */

import type { CodePattern } from '../../codes/pattern.ts';
import { TributaryError } from '../../errors/tributary-error.ts';
import type { Read } from '../../vocabulary/reads.ts';
import { readablePlaces } from '../field-access.ts';
import type { Guard } from '../guard.ts';
import type { Release } from '../policy.ts';
import { releasedTable, type TableDimension } from '../released-tables.ts';
import type { Rights } from '../rights.ts';
import { visiblePlaces } from '../scope.ts';
import { addressedPlaces, covers, type Narrowing, overlap } from './addressed-places.ts';
import type { GatheredRole } from './field-role.ts';

export type NumbersDecision =
  | { readonly kind: 'EXACT' }
  /** Each unit of these places gives its own table, with small cells withheld. */
  | {
      readonly kind: 'RELEASED';
      readonly places: readonly CodePattern[];
      /** At most two, the one that splits the other first. */
      readonly dimensions: readonly TableDimension[];
    }
  | { readonly kind: 'DENIED'; readonly error: TributaryError };

const EXACT: NumbersDecision = Object.freeze({ kind: 'EXACT' });

export function decideNumbers(
  guard: Guard,
  role: Pick<GatheredRole, 'definition' | 'concerns'>,
  relations: readonly string[],
  reads: readonly Read[],
  narrowing: Narrowing,
): NumbersDecision {
  const decisions = relations.map((relation) => decideRelation(guard, role, relation, reads, narrowing));
  const denied = decisions.find(({ kind }) => kind === 'DENIED');
  if (denied !== undefined) return denied;
  const [released] = decisions.filter(({ kind }) => kind === 'RELEASED');
  if (released === undefined) return EXACT;
  // Rows of two relations in one number: no unit has such a table to release.
  return relations.length === 1 ? released : deny(role, relations.join(' and '));
}

function decideRelation(
  guard: Guard,
  role: Pick<GatheredRole, 'definition' | 'concerns'>,
  relation: string,
  reads: readonly Read[],
  narrowing: Narrowing,
): NumbersDecision {
  const rights = guard.rights(relation);
  const places = addressedPlaces(narrowing, numbersScope(rights, narrowing));
  const fields = new Set(reads.flatMap((read) => read.fields).filter((one) => role.concerns(relation, one)));
  const readable = readablePlaces(guard.policy, rights, relation, fields);
  if (covers(readable, places)) return EXACT;
  // Which of the two it comes to is up to a key that is not known yet; its site will know.
  if (narrowing.open && overlap(places, readable)) return EXACT;
  const { release } = guard.policy;
  const dimensions = releasedTable(guard.policy, relation, dimensionsOf(reads));
  const releasable =
    isTableOfCounts(reads) &&
    // Rows that are chosen one by one are no unit: two such choices would be told apart by one row.
    !narrowing.named &&
    (narrowing.open || places.every((place) => isOfWholeUnits(place, release)));
  return releasable && dimensions !== undefined
    ? { kind: 'RELEASED', places, dimensions }
    : deny(role, relation);
}

/**
 * Where rows may be counted: places of which the caller sees numbers only are there for who names them, so that a
 * number of all that one sees stays what it is.
 */
export const numbersScope = (rights: Rights, { to, open }: Narrowing): readonly CodePattern[] =>
  to.length > 0 || open ? [...visiblePlaces(rights), ...rights.COUNT] : visiblePlaces(rights);

const isTableOfCounts = (reads: readonly Read[]): boolean =>
  reads.every(({ as, fields }) => as === 'choice' || (as === 'measure' && fields.length === 0));

const dimensionsOf = (reads: readonly Read[]): readonly TableDimension[] => [
  ...new Map(reads.filter(({ as }) => as === 'choice').map((read) => [read.name, read])).values(),
];

const isOfWholeUnits = (place: CodePattern, { unitLength }: Release): boolean =>
  /^\?*$/.test(place.slice(unitLength));

const deny = ({ definition }: Pick<GatheredRole, 'definition'>, relation: string): NumbersDecision => ({
  kind: 'DENIED',
  error: new TributaryError(
    'STATISTICS_DENIED',
    `The caller may not have these numbers of ${relation} everywhere that ${definition.name} asks for.`,
  ),
});
