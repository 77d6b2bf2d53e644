/** At which level the caller sees a row, worked out once per place and request: a page asks it of every field. */
import type { Guard } from '../../../policy/guard.ts';
import type { FieldLevel } from '../../../policy/policy.ts';
import { levelAt } from '../../../policy/rights.ts';

/** A level at which a row is shown. Who may only count rows is shown none. */
export type RowLevel = Exclude<FieldLevel, 'COUNT'>;

type Levels = Map<unknown, RowLevel | undefined>;

const known = new WeakMap<Guard, Map<string, Levels>>();

/** Undefined: the row is not there for the caller. What is no text is no place. */
export function rowLevel(guard: Guard, relation: string, place: unknown): RowLevel | undefined {
  const levels = levelsOf(guard, relation);
  if (levels.has(place)) return levels.get(place);
  const level = typeof place === 'string' ? levelAt(guard.rights(relation), place) : undefined;
  const shown = level === 'COUNT' ? undefined : level;
  levels.set(place, shown);
  return shown;
}

function levelsOf(guard: Guard, relation: string): Levels {
  const relations = known.get(guard) ?? new Map<string, Levels>();
  const levels = relations.get(relation) ?? new Map<unknown, RowLevel | undefined>();
  known.set(guard, relations.set(relation, levels));
  return levels;
}
