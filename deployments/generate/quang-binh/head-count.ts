/** How many officials each unit has, so that all of them together are as many as were asked for. */
import { unreachable } from '../../../errors/unreachable.ts';
import { randomOf } from '../random/random.ts';
import { type Portion, share } from '../random/share.ts';
import type { GenerationOptions } from '../record-source.ts';
import { MOST_PER_TITLE } from './posts.ts';
import type { Unit } from './units.ts';

export function headCounts(
  units: readonly Unit[],
  { rows, seed }: GenerationOptions,
): ReadonlyMap<string, number> {
  const counts = share(
    rows,
    units.map((unit) => portionOf(unit, 0.7 + 0.6 * randomOf(seed, `${unit.code}/size`).fraction())),
  );
  return new Map(units.map((unit, i) => [unit.code, counts[i] ?? 0]));
}

/** Weights are the usual numbers of people, so that the default of 6,000 leaves each unit about that size. */
function portionOf(unit: Unit, size: number): Portion {
  switch (unit.level) {
    case 'department':
      return { weight: 4 * size, least: 1, most: 6 };
    case 'district':
      return { weight: 6 * size, least: 1, most: 8 };
    case 'department-office':
      return { weight: 13 * size, least: 1, most: MOST_PER_TITLE };
    case 'district-office':
      return { weight: 9 * size, least: 1, most: MOST_PER_TITLE };
    case 'commune':
      return { weight: 20 * size, least: 1, most: (unit.kind === 'phường' ? 17 : 18) * MOST_PER_TITLE };
    default:
      return unreachable(unit.level);
  }
}
