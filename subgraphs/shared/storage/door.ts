/**
 * The one door to a site's rows: every read of a request goes through here and carries the caller's scope.
 *
 * No resolver, loader or table reaches the database in another way; what is to hold for every read belongs here. Behind
 * it the database lets out no other rows (`barrier/`): the conditions here are what finds them by an index, and the
 * fragments.
 */
import { type CodePattern, matchesPattern } from '../../../codes/pattern.ts';
import type { CodeSchemes } from '../../../codes/scheme.ts';
import { all, anything, type Condition } from '../filter/condition.ts';
import { coveredBy } from '../scope/code-predicate.ts';
import { areCovered, cutUnits, placesInBoth } from '../scope/places.ts';
import type { Relation } from '../scope/relation.ts';
import { toReadSetting } from './barrier/setting.ts';
import type { RequestTransaction } from './request-transaction.ts';
import { sql } from './sql.ts';

export interface Door {
  /** The rows of the relation that the caller may see and the request speaks of, narrowed and shaped by `select`. */
  read<Row>(relation: Relation, select: Condition): Promise<readonly Row[]>;
  /**
   * The rows of these places of which the caller may know the number, seen or not: for the tables that units release,
   * and for nothing that shows a row.
   */
  count<Row>(relation: Relation, places: readonly CodePattern[], select: Condition): Promise<readonly Row[]>;
  /**
   * `content`, asked of the rows that the caller sees and of no other one: put behind the conditions of places and keys.
   *
   * An index of names or dates holds hidden rows too, and reading it takes the longer the more of them fit. So where
   * rows are hidden at this site, the others are found by their place first.
   */
  amongSeen(relation: Relation, content: Condition): Condition;
  /** Units of whose rows here the request means a part only, as patterns. `unitLength`: of their codes. */
  cutUnits(unitLength: number): readonly CodePattern[];
  /** Rows of a relation that every site holds (`@replicated`): they have no place, so neither scope nor fragments cut them. */
  readReference<Row>(table: string, select: Condition): Promise<readonly Row[]>;
  /**
   * Whether the caller may see the row of this code, wherever it is kept and whether or not it exists.
   *
   * The request's fragments have no say here: they tell which copies of rows to answer from, and what a row refers
   * to may lie in any other fragment.
   */
  covers(entity: string, code: string): boolean;
}

/** The caller's code patterns for an entity type; none: no row. */
export interface Scope {
  /** Whose rows they see, wholly or reduced. */
  visible(entity: string): readonly CodePattern[];
  /** Those, and where they may know numbers only. */
  counted(entity: string): readonly CodePattern[];
}

export interface DoorParts {
  /** Begun with the scope's settings: `readSettings`. */
  readonly transaction: Pick<RequestTransaction, 'run'>;
  readonly schemes: CodeSchemes;
  readonly scope: Scope;
  /** Only rows whose place some pattern covers are read; absent: all rows that are here. */
  readonly fragments?: readonly CodePattern[] | undefined;
  /** All that is kept at this site; absent: it may be anything. */
  readonly holds?: readonly CodePattern[] | undefined;
}

export function openDoor({ transaction, schemes, scope, fragments, holds }: DoorParts): Door {
  const rowsOf = (relation: Relation, ...sets: readonly (readonly CodePattern[])[]) =>
    all(...sets.map((patterns) => coveredBy(patterns, relation, schemes)))(sql(relation.table));
  const hides = (entity: string): boolean => holds === undefined || !areCovered(holds, scope.visible(entity));
  return {
    read: (relation, select) =>
      transaction.run(select(rowsOf(relation, ...placesInBoth(scope.visible(relation.entity), fragments)))),
    count: (relation, places, select) => {
      const counted = scope.counted(relation.entity);
      const rows = rowsOf(relation, places, ...placesInBoth(counted, fragments));
      return transaction.run(select(rows), [toReadSetting(relation, counted, schemes)]);
    },
    amongSeen: (relation, content) =>
      content === anything || !hides(relation.entity) ? content : all(first(relation.table), content),
    cutUnits: (unitLength) => cutUnits(fragments, holds, unitLength),
    readReference: (table, select) => transaction.run(select(sql(table))),
    covers: (entity, code) => scope.visible(entity).some((pattern) => matchesPattern(pattern, code)),
  };
}

/** PostgreSQL computes what has an OFFSET by itself, and takes no condition of what is around it inside. */
const first =
  (table: string): Condition =>
  (rows) =>
    sql.from(sql.raw('(? OFFSET 0) AS ??', [rows.select('*'), table]));
