/** What a level shows of a field, and in which places fields may be read or counted by. */
import { type CodePattern, simplifyPatterns } from '../codes/pattern.ts';
import { unreachable } from '../errors/unreachable.ts';
import type { Mask } from './mask.ts';
import type { FieldLevel, Policy } from './policy.ts';
import { levelAt, type Rights } from './rights.ts';

export type FieldAccess = 'SHOWN' | 'HIDDEN' | Mask;

/** `field` is one of the entity type itself; what stands below it follows it. */
export function accessAt(policy: Policy, relation: string, field: string, level: FieldLevel): FieldAccess {
  switch (level) {
    case 'FULL':
      return 'SHOWN';
    case 'REDUCED':
      return policy.relations.get(relation)?.reduced.get(field) ?? 'HIDDEN';
    case 'COUNT':
      return 'HIDDEN';
    default:
      return unreachable(level);
  }
}

/** Whether there is any place where the field is shown to the caller, be it masked. */
export const mayRead = (policy: Policy, rights: Rights, relation: string, field: string): boolean =>
  rights.FULL.length > 0 ||
  (rights.REDUCED.length > 0 && accessAt(policy, relation, field, 'REDUCED') !== 'HIDDEN');

/** Whether a row of this place is without the field for the caller, or there is no such row for them at all. */
export function hidesAt(
  policy: Policy,
  rights: Rights,
  relation: string,
  field: string,
  place: string,
): boolean {
  const level = levelAt(rights, place);
  return level === undefined || accessAt(policy, relation, field, level) === 'HIDDEN';
}

/** The places where the caller may read every one of the fields as it is: there they may filter and sort by them. */
export function readablePlaces(
  policy: Policy,
  rights: Rights,
  relation: string,
  fields: Iterable<string>,
): readonly CodePattern[] {
  const reduced = [...fields].every((field) => accessAt(policy, relation, field, 'REDUCED') === 'SHOWN');
  return simplifyPatterns(reduced ? [...rights.FULL, ...rights.REDUCED] : rights.FULL);
}

/**
 * The places about which units release numbers made by these fields, to a caller who may not read them there; that
 * is no right to filter by them.
 */
export function countablePlaces(
  policy: Policy,
  rights: Rights,
  relation: string,
  fields: Iterable<string>,
): readonly CodePattern[] {
  const counted = policy.relations.get(relation)?.counted;
  return [...fields].every((field) => counted?.has(field))
    ? simplifyPatterns([...rights.FULL, ...rights.REDUCED, ...rights.COUNT])
    : [];
}
