/**
 * The one door to a site's rows: every read of a request goes through here and carries the caller's scope.
 *
 * No resolver, loader or table reaches the database in another way; what is to hold for every read belongs here.
 */
import type { Knex } from 'knex';
import { type CodePattern, matchesPattern } from '../../../codes/pattern.ts';
import type { CodeSchemes } from '../../../codes/scheme.ts';
import { all, type Condition } from '../filter/condition.ts';
import { coveredBy } from '../scope/code-predicate.ts';
import { placesInBoth } from '../scope/places.ts';
import type { Relation } from '../scope/relation.ts';
import { runStatement } from './statement.ts';

export interface Door {
  /** The rows of the relation that the caller may see and the request speaks of, narrowed and shaped by `select`. */
  read<Row>(relation: Relation, select: Condition): Promise<readonly Row[]>;
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
export type Scope = (entity: string) => readonly CodePattern[];

/** What a request says of its reads beside who asks. */
export interface Narrowing {
  /** Only rows whose place some pattern covers are read; absent: all rows that are here. */
  readonly fragments?: readonly CodePattern[];
  /** Ends statements that nobody waits for any more. */
  readonly signal?: AbortSignal;
}

const NEVER = new AbortController().signal;

export function openDoor(
  database: Knex,
  schemes: CodeSchemes,
  scope: Scope,
  { fragments, signal = NEVER }: Narrowing = {},
): Door {
  return {
    read: async (relation, select) => {
      const places = placesInBoth(scope(relation.entity), fragments);
      const narrowed = all(...places.map((patterns) => coveredBy(patterns, relation, schemes)));
      return await runStatement(database, select(narrowed(database(relation.table))), signal);
    },
    readReference: (table, select) => runStatement(database, select(database(table)), signal),
    covers: (entity, code) => scope(entity).some((pattern) => matchesPattern(pattern, code)),
  };
}
