/**
 * The one door to a site's rows: every read of a request goes through here and carries the caller's scope.
 *
 * No resolver, loader or table reaches the database in another way; what is to hold for every read belongs here.
 */
import type { Knex } from 'knex';
import { type CodePattern, matchesPattern } from '../../../codes/pattern.ts';
import type { CodeSchemes } from '../../../codes/scheme.ts';
import type { Condition } from '../filter/condition.ts';
import { coveredBy } from '../scope/code-predicate.ts';
import type { Relation } from '../scope/relation.ts';

export interface Door {
  /** The rows of the relation that the caller may see, narrowed and shaped by `select`. */
  read<Row>(relation: Relation, select: Condition): Promise<readonly Row[]>;
  /** Whether the caller may see the row of this code, wherever it is kept and whether or not it exists. */
  covers(entity: string, code: string): boolean;
}

/** The caller's code patterns for an entity type; none: no row. */
export type Scope = (entity: string) => readonly CodePattern[];

export function openDoor(database: Knex, schemes: CodeSchemes, scope: Scope): Door {
  return {
    read: async (relation, select) => {
      const visible = coveredBy(scope(relation.entity), relation, schemes);
      return await select(visible(database(relation.table)));
    },
    covers: (entity, code) => scope(entity).some((pattern) => matchesPattern(pattern, code)),
  };
}
