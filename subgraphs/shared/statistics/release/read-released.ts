/** The one statement of numbers that units release: every unit's table, and what of it is given. */
import {
  type CodePattern,
  intersectPatterns,
  matchesPattern,
  uncoveredBy,
} from '../../../../codes/pattern.ts';
import { readablePlaces } from '../../../../policy/field-access.ts';
import type { Guard } from '../../../../policy/guard.ts';
import { readsReduced, seesReduced } from '../../../../policy/released-tables.ts';
import { visiblePlaces } from '../../../../policy/scope.ts';
import type { NumbersDecision } from '../../../../policy/shield/decide-numbers.ts';
import type { Condition } from '../../filter/condition.ts';
import type { Relation } from '../../scope/relation.ts';
import type { Door } from '../../storage/door.ts';
import type { BucketValue } from '../bucket.ts';
import type { Dimension } from '../dimension.ts';
import { countOfRows } from '../measure.ts';
import { toColumns } from '../read-buckets.ts';
import { kindOfPart, partOf, unitOfPart } from './release-part.ts';
import { type Cell, type Release, releasedCells } from './released-cells.ts';

export type ReleasedNumbers = Extract<NumbersDecision, { readonly kind: 'RELEASED' }>;

export interface ReleasedRequest {
  readonly relation: Relation;
  /** Places only: units release no numbers of rows chosen in another way. */
  readonly filter: Condition;
  /** As `numbers.dimensions` names them, in the same order. */
  readonly by: readonly Dimension[];
  readonly numbers: ReleasedNumbers;
}

/** Over all units together. */
export interface ReleasedGroup {
  readonly values: readonly BucketValue[];
  readonly count: number;
}

export interface ReleasedTable {
  /** In the order of their values. */
  readonly groups: readonly ReleasedGroup[];
  readonly withheld: boolean;
}

interface UnitCell extends Cell {
  readonly part: string;
  readonly values: readonly BucketValue[];
}

/** More cells than a site can look through. How many there are is nobody's to know: then nothing is released. */
const MOST_CELLS = 500_000;

export async function readReleased(
  door: Door,
  guard: Guard,
  request: ReleasedRequest,
): Promise<ReleasedTable> {
  const readable = readableOf(guard, request);
  const cells = await readCells(door, guard, request, readable);
  if (cells.length > MOST_CELLS) return { groups: [], withheld: true };
  const cut = cutUnitsOf(door, guard, request, readable);
  const parts = Map.groupBy(cells, ({ part }) => part);
  const releases = [...parts].map(([part, of]) =>
    isOfSome(part, cut) ? { cells: [], withheld: true } : releaseOf(part, of, guard, request),
  );
  const released = new Set(releases.flatMap((release) => release.cells));
  return {
    groups: addUp(cells.filter((cell) => released.has(cell))),
    // Whether a unit that is cut has rows is not said.
    withheld: cut.length > 0 || releases.some(({ withheld }) => withheld),
  };
}

/** Where all that the table is divided by may be read. */
const readableOf = (
  { policy, rights }: Guard,
  { relation: { entity }, numbers: { dimensions } }: ReleasedRequest,
): readonly CodePattern[] =>
  readablePlaces(
    policy,
    rights(entity),
    entity,
    dimensions.flatMap(({ fields }) => fields),
  );

/**
 * Units release tables of themselves: of a part of what is kept here of one, which a catalog with copies may ask for and
 * a thief of an assertion may as well, they release nothing.
 */
function cutUnitsOf(
  door: Door,
  { policy }: Guard,
  { numbers }: ReleasedRequest,
  readable: readonly CodePattern[],
): readonly CodePattern[] {
  return door
    .cutUnits(policy.release.unitLength)
    .flatMap((unit) => numbers.places.flatMap((place) => intersectPatterns(unit, place) ?? []))
    .filter((unit) => uncoveredBy(unit, readable).length > 0);
}

const isOfSome = (part: string, units: readonly CodePattern[]): boolean =>
  kindOfPart(part) !== 'READ' && units.some((unit) => matchesPattern(unit, unitOfPart(part)));

/** In the order of their values. */
async function readCells(
  door: Door,
  guard: Guard,
  { relation, filter, by, numbers }: ReleasedRequest,
  readable: readonly CodePattern[],
): Promise<readonly UnitCell[]> {
  const { policy, schemes } = guard;
  const part = partOf(relation, schemes, {
    read: readable,
    seen: visiblePlaces(guard.rights(relation.entity)),
    unitLength: policy.release.unitLength,
  });
  const keys = Object.fromEntries(by.map((dimension, at) => [`key_${at}`, dimension]));
  const places = [PART, ...Object.keys(keys)].map((_, at) => at + 1);
  const rows = await door.count<Readonly<Record<string, BucketValue>>>(relation, numbers.places, (counted) =>
    filter(counted)
      .select(toColumns({ [PART]: part, ...keys, [SIZE]: countOfRows }))
      .groupByRaw(places.join(', '))
      .orderByRaw([...places.slice(1), 1].join(', '))
      .limit(MOST_CELLS + 1),
  );
  return rows.map((row) => {
    const values = Object.keys(keys).map((key) => row[key] ?? null);
    return {
      part: String(row[PART]),
      values,
      keys: values.map((value) => JSON.stringify(value)),
      count: Number(row[SIZE]),
    };
  });
}

const PART = 'release_part';
const SIZE = 'release_size';

function releaseOf(
  part: string,
  cells: readonly UnitCell[],
  { policy }: Guard,
  { relation, numbers }: ReleasedRequest,
): Release<UnitCell> {
  const kind = kindOfPart(part);
  if (kind === 'READ') return { cells, withheld: false };
  const rowsAreSeen = kind === 'SEEN';
  const ofEach = (shows: typeof readsReduced): readonly boolean[] =>
    numbers.dimensions.map((dimension) => rowsAreSeen && shows(policy, relation.entity, dimension));
  return releasedCells(cells, {
    smallest: policy.release.smallest,
    rowsAreSeen,
    reads: ofEach(readsReduced),
    sees: ofEach(seesReduced),
  });
}

/** Cells of the same values become one; their order is that of the first of each. */
const addUp = (cells: readonly UnitCell[]): readonly ReleasedGroup[] =>
  [...Map.groupBy(cells, ({ keys }) => JSON.stringify(keys)).values()].map((same) => ({
    values: same[0]?.values ?? [],
    count: same.reduce((sum, { count }) => sum + count, 0),
  }));
