/** What one caller sees: rights and lists of fields put together. */
import { lies } from '../../house/topology.ts';
import { note } from '../tried.ts';
import type { FieldLists, Shown } from './fields.ts';
import { masked } from './masked.ts';
import { type CallerRights, NOTHING } from './rights.ts';

export type Access = 'FULL' | 'REDUCED';

export interface View {
  /** The patterns of the places whose rows are shown, whole or not. */
  readonly visible: readonly string[];
  /** Those where people are only counted. */
  counted(entity: string): readonly string[];
  /** Undefined: there is no row for this caller. */
  accessAt(place: string): Access | undefined;
  /** Whether the field is shown anywhere, be it masked. */
  mayRead(entity: string, field: string): boolean;
  /** The places where every one of the fields is shown as it is. */
  readable(entity: string, fields: readonly string[]): readonly string[];
  /** Of a row that is not shown whole. */
  shownReduced(entity: string, field: string): Shown;
  /** Of the row of this place. */
  shownAt(entity: string, field: string, place: string): Shown;
  /** The value as the caller meets it in a row of this place. */
  show(entity: string, field: string, place: string, value: unknown): unknown;
  readonly lists: FieldLists;
}

export function viewOf(rights: CallerRights, lists: FieldLists): View {
  const { full, reduced, counted } = rights;
  const visible = [...full, ...reduced];
  const seesAny = (patterns: readonly string[], place: string): boolean =>
    patterns.some((pattern) => lies(place, pattern));
  const accessAt = (place: string): Access | undefined =>
    seesAny(full, place) ? 'FULL' : seesAny(reduced, place) ? 'REDUCED' : undefined;
  const shownAt = (entity: string, field: string, place: string): Shown => {
    const access = accessAt(place);
    return access === 'REDUCED' ? lists.reduced(entity, field) : access === 'FULL' ? 'SHOWN' : 'HIDDEN';
  };
  return {
    visible,
    lists,
    // Of organizations there are no numbers to give, and courses are seen like them.
    counted: (entity) => (PEOPLE.includes(entity) ? counted : NOTHING.counted),
    accessAt,
    mayRead: (entity, field) =>
      full.length > 0 || (reduced.length > 0 && lists.reduced(entity, field) !== 'HIDDEN'),
    readable: (entity, fields) =>
      fields.every((field) => lists.reduced(entity, field) === 'SHOWN') ? visible : full,
    shownReduced: lists.reduced,
    shownAt,
    show(entity, field, place, value) {
      const shown = shownAt(entity, field, place);
      if (shown === 'SHOWN') return value;
      note(shown === 'HIDDEN' ? 'a field hidden' : 'a field masked');
      return shown === 'HIDDEN' ? null : masked(shown, value);
    },
  };
}

const PEOPLE: readonly string[] = ['Staff', 'Member', 'Attendance'];
