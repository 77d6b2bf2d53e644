/**
 * The last barrier, as SQL: which rows of a table there are for a transaction, by its settings alone.
 *
 * A policy is tried before any condition of a statement that could raise an error or call a function, so what a
 * statement asks cannot find out about rows that it is not given.
 */
import { createHash } from 'node:crypto';
import type { Relation } from '../../scope/relation.ts';
import { EVERYTHING, readSetting, writeSetting } from './setting.ts';

/** A table whose rows have a place, or one that every site holds whole. */
export type GuardedTable =
  | Relation
  /** `@replicated`: no person's row, and every caller of every site may read it. */
  | { readonly table: string };

export interface Policy {
  readonly name: string;
  /** What stands behind `CREATE POLICY … ON …`. */
  readonly clause: string;
  /** Changes with the clause: tells whether the policy in a database is the one that is meant. */
  readonly digest: string;
}

export const POLICY_PREFIX = 'tributary_';

export function policiesOf(guarded: GuardedTable): readonly Policy[] {
  const [mayRead, mayWrite] =
    'place' in guarded
      ? [
          inPlaces(guarded.place, readSetting(guarded.entity)),
          inPlaces(guarded.place, writeSetting(guarded.entity)),
        ]
      : ['true', `(SELECT current_setting('${writeSetting(guarded.table)}', true) = '${EVERYTHING}')`];
  return [
    toPolicy('read', `FOR SELECT USING (${mayRead})`),
    toPolicy('insert', `FOR INSERT WITH CHECK (${mayWrite})`),
    toPolicy('update', `FOR UPDATE USING (${mayWrite}) WITH CHECK (${mayWrite})`),
    toPolicy('delete', `FOR DELETE USING (${mayWrite})`),
  ];
}

const toPolicy = (verb: string, clause: string): Policy => ({
  name: `${POLICY_PREFIX}${verb}`,
  clause,
  digest: createHash('sha256').update(clause).digest('hex').slice(0, 16),
});

/** What a setting may be; of anything else the cast would complain, and only where there are rows. */
const WELL_FORMED = '^\\{[0-9_%]+(,[0-9_%]+)*\\}$';

/**
 * A SELECT around what does not depend on the row: PostgreSQL then works it out once for a statement and not once for
 * a row. The comparison with "everything" spares the widest callers a comparison for each row, and keeps the planner
 * from believing that nearly every row is hidden.
 */
function inPlaces(place: string, setting: string): string {
  const current = `current_setting('${setting}', true)`;
  const patterns = `(SELECT CASE WHEN ${current} ~ '${WELL_FORMED}' THEN ${current}::text[] END)`;
  return `(SELECT ${current} = '${EVERYTHING}') OR ${place} LIKE ANY (${patterns}::text[])`;
}
