/** How much a caller sees of a place, by the tables of the sources as test/transparency reads them. */
import { lies } from '../../house/topology.ts';
import type { Rights } from '../../transparency/rights/rights.ts';

export type Level = 'FULL' | 'REDUCED' | 'COUNT' | 'NONE';

export type Entity = 'Staff' | 'Member' | 'Organization' | 'Course' | 'Attendance';

/** Of one caller. */
export type LevelOf = (entity: Entity, place: string) => Level;

export interface Secrets {
  readonly rights: Rights;
  /** How many leading characters of a place name the unit that releases its own numbers. */
  readonly unitLength: number;
}

export function levelsOf({ rights }: Secrets, caller: string | undefined): LevelOf {
  const { full, reduced, counted } = rights.of(caller);
  const isIn = (patterns: readonly string[], place: string): boolean =>
    patterns.some((pattern) => lies(place, pattern));
  return (entity, place) => {
    if (isIn(full, place)) return 'FULL';
    if (isIn(reduced, place)) return 'REDUCED';
    return COUNTED.includes(entity) && isIn(counted, place) ? 'COUNT' : 'NONE';
  };
}

/** Of units there are no numbers to give, and courses are seen like them. */
const COUNTED: readonly Entity[] = ['Staff', 'Member', 'Attendance'];
