/**
 * Which rows are counted together: each unit's apart from those of others, and in a unit those whose fields the caller
 * may read apart from those that they only see, and these from those that they only count. What is known of some
 * rows can then not be taken off what is released of others.
 */
import { type CodePattern, patternToLike } from '../../../../codes/pattern.ts';
import type { CodeSchemes } from '../../../../codes/scheme.ts';
import type { Relation } from '../../scope/relation.ts';
import type { SqlText } from '../sql-text.ts';

export interface PartPlaces {
  /** Where everything that the table reads may be read: counted as it is, all units together. */
  readonly read: readonly CodePattern[];
  /** Where rows are shown to the caller. */
  readonly seen: readonly CodePattern[];
  /** How many leading characters of a place name the unit. */
  readonly unitLength: number;
}

export type PartKind = 'READ' | 'SEEN' | 'COUNTED';

const MARKS: Readonly<Record<PartKind, string>> = { READ: 'r', SEEN: 's', COUNTED: 'c' };

/** A text for each part: a mark of its kind, then its unit. */
export function partOf(relation: Relation, schemes: CodeSchemes, places: PartPlaces): SqlText {
  const length = schemes.get(relation.scheme)?.length ?? Number.POSITIVE_INFINITY;
  const lies = (patterns: readonly CodePattern[]): SqlText => ({
    sql: patterns.length === 0 ? 'false' : `(${patterns.map(() => `${relation.place} LIKE ?`).join(' OR ')})`,
    bindings: patterns.map((pattern) => patternToLike(pattern, length)),
  });
  const [read, seen] = [lies(places.read), lies(places.seen)];
  const unit = `left(${relation.place}, ${places.unitLength})`;
  return {
    sql: `CASE WHEN ${read.sql} THEN '${MARKS.READ}' WHEN ${seen.sql} THEN '${MARKS.SEEN}' || ${unit} ELSE '${MARKS.COUNTED}' || ${unit} END`,
    bindings: [...read.bindings, ...seen.bindings],
  };
}

export function kindOfPart(part: string): PartKind {
  const kind = (Object.keys(MARKS) as PartKind[]).find((one) => part.startsWith(MARKS[one]));
  if (kind === undefined) throw new Error('[BUG] a part of no kind');
  return kind;
}

/** The beginning of its places; of what is read, all units together, it says nothing. */
export const unitOfPart = (part: string): string => part.slice(1);
