/** What one caller may see, count, read and write: asked of single places, one after the other. */
import type { Caller } from '../world/callers.ts';
import type { Mask, PolicyDocument, Relation } from '../world/policies.ts';
import type { World } from '../world/world.ts';
import { fits, rightsOf } from './right.ts';

export type Level = 'FULL' | 'REDUCED' | 'COUNT';

/** How a field is shown at a level. */
export type Showing = 'AS_IS' | 'HIDDEN' | Mask;

/** Patterns of the places that one argument leaves; a place is meant when one of them fits. */
export type Narrowing = readonly string[];

export interface View {
  readonly policy: PolicyDocument;
  levelAt(relation: Relation, place: string): Level | undefined;
  isVisible(relation: Relation, place: string): boolean;
  showing(relation: Relation, field: string, level: Level): Showing;
  /** Whether the field is shown anywhere, be it masked. */
  mayRead(relation: Relation, field: string): boolean;
  mayWrite(relation: Relation, place: string): boolean;
  /** One place of every kind that the rules or the narrowings tell apart: where rows could be, not where they are. */
  places(relation: Relation, narrowings: readonly Narrowing[]): readonly string[];
}

export function viewOf(world: World, policy: PolicyDocument, caller: Caller): View {
  const { hierarchy } = world;
  const rights = rightsOf(policy, hierarchy, caller);
  const of = (relation: Relation) => rights.filter((right) => right.relation === relation);

  const levelAt = (relation: Relation, place: string): Level | undefined => {
    const here = of(relation).filter(({ sees }) => fits(sees, place));
    return (['FULL', 'REDUCED', 'COUNT'] as const).find((level) =>
      here.some(({ fields }) => fields === level),
    );
  };
  const showing = (relation: Relation, field: string, level: Level): Showing => {
    if (level === 'FULL') return 'AS_IS';
    // The unit above is looked for by its code.
    if (field === 'parent' && showing(relation, 'parentCode', level) === 'HIDDEN') return 'HIDDEN';
    const fields = policy.relations[relation];
    if (level === 'COUNT' || fields === undefined) return 'HIDDEN';
    if (fields.reduced.includes(field)) return 'AS_IS';
    return fields.masked[field] ?? 'HIDDEN';
  };
  return {
    policy,
    levelAt,
    isVisible: (relation, place) => ['FULL', 'REDUCED'].includes(levelAt(relation, place) ?? ''),
    showing,
    mayRead: (relation, field) =>
      of(relation).some(({ fields }) => showing(relation, field, fields) !== 'HIDDEN'),
    mayWrite: (relation, place) => of(relation).some(({ sees, writes }) => writes && fits(sees, place)),
    places: (relation, narrowings) =>
      everyKindOfPlace([...of(relation).map(({ sees }) => sees), ...narrowings.flat()], hierarchy.space),
  };
}

/**
 * Of the whole space: what a rule says beyond the end of a unit's code counts in a decision, though no row lies there.
 *
 * At each position every digit that some pattern names, and one that none does. */
function everyKindOfPlace(patterns: readonly string[], length: number): readonly string[] {
  let places = [''];
  for (let at = 0; at < length; at += 1) {
    const named = new Set(patterns.map((pattern) => pattern[at] ?? '?').filter((digit) => digit !== '?'));
    const other = [...'0123456789'].find((digit) => !named.has(digit));
    const digits = [...named, ...(other === undefined ? [] : [other])];
    places = places.flatMap((place) => digits.map((digit) => place + digit));
  }
  return places;
}

/** Whether the place is one that all the arguments leave. */
export const isMeant = (narrowings: readonly Narrowing[], place: string): boolean =>
  narrowings.every((narrowing) => narrowing.some((pattern) => fits(pattern, place)));
