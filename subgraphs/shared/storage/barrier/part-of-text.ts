/**
 * Part of a text, found by an index although the barrier stands before it.
 *
 * PostgreSQL looks guarded rows up in an index only by an operator that cannot tell of a hidden one, and LIKE can: a
 * pattern that ends in the middle of an escape is an error where a text begins like it. Ours says yes or no to every two
 * texts. Only a superuser may declare that (LEAKPROOF) and make an index for it; without one the operator is LIKE, tried
 * on the rows that the barrier has left.
 */
import type { Knex } from 'knex';

/** Where the project keeps what belongs to no subgraph. */
export const SCHEMA = 'tributary';

/** As in `search_key OPERATOR(tributary.~~) '%van an%'`. */
export const IS_LIKE = `OPERATOR(${SCHEMA}.~~)`;

/** The collation is said: two columns of different ones would be an error, raised by the first row that is looked at. */
const LIKE = 'value OPERATOR(pg_catalog.~~) (pattern COLLATE pg_catalog."C")';

/** Names with their schema: what the caller's search path finds first must not be called by what is trusted. */
const LEAKPROOF_FUNCTION = `
  CREATE OR REPLACE FUNCTION ${SCHEMA}.is_like(value text, pattern text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE LEAKPROOF COST 5
    AS $$ BEGIN
      IF pg_catalog.right(pattern, 1) OPERATOR(pg_catalog.=) '\\' THEN RETURN false; END IF;
      RETURN ${LIKE};
    END $$`;

/** Written into the statement in its own place, so it costs what LIKE does. */
const FUNCTION = `
  CREATE FUNCTION ${SCHEMA}.is_like(value text, pattern text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT ${LIKE} $$`;

const OPERATOR = `
  CREATE OPERATOR ${SCHEMA}.~~ (
    LEFTARG = text, RIGHTARG = text, FUNCTION = ${SCHEMA}.is_like, RESTRICT = likesel, JOIN = likejoinsel)`;

/** gin_trgm_ops with our operator in the place of LIKE (strategy 3). */
const OPERATOR_CLASS = (trigrams: string): string => `
  CREATE OPERATOR CLASS ${SCHEMA}.part_of_text FOR TYPE text USING gin AS
    OPERATOR 3 ${SCHEMA}.~~ (text, text),
    FUNCTION 1 (text, text) btint4cmp(int4, int4),
    FUNCTION 2 (text, text) ${trigrams}.gin_extract_value_trgm(text, internal),
    FUNCTION 3 (text, text) ${trigrams}.gin_extract_query_trgm(text, internal, int2, internal, internal, internal, internal),
    FUNCTION 4 (text, text) ${trigrams}.gin_trgm_consistent(internal, int2, text, int4, internal, internal, internal, internal),
    FUNCTION 6 (text, text) ${trigrams}.gin_trgm_triconsistent(internal, int2, text, int4, internal, internal, internal),
    STORAGE int4`;

/** Creates what is missing, as far as this user may. */
export async function createPartOfText(database: Knex): Promise<void> {
  await database.raw(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`);
  await database.raw(`GRANT USAGE ON SCHEMA ${SCHEMA} TO PUBLIC`);
  const there = await standing(database);
  if (there.superuser && !there.leakproof) await database.raw(LEAKPROOF_FUNCTION);
  if (!there.superuser && !there.operator) await database.raw(FUNCTION);
  if (!there.operator) await database.raw(OPERATOR);
  if (!there.superuser) return;
  if (!there.operatorClass && there.trigrams !== null) await database.raw(OPERATOR_CLASS(there.trigrams));
}

/** Gives the columns an index that the operator can use, in the place of the one that LIKE could have used. */
export async function indexPartsOfText(
  database: Knex,
  table: string,
  columns: readonly string[],
): Promise<void> {
  const { operatorClass } = await standing(database);
  if (!operatorClass) return;
  for (const column of columns) {
    await database.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? USING gin (?? ??.part_of_text)', [
      `${table}_part_of_${column}`,
      table,
      column,
      SCHEMA,
    ]);
    for (const index of await trigramIndexes(database, table, column)) {
      await database.raw('DROP INDEX ??', [index]);
    }
  }
}

interface Standing {
  readonly superuser: boolean;
  readonly operator: boolean;
  readonly leakproof: boolean;
  readonly operatorClass: boolean;
  /** The schema of pg_trgm, quoted; null where no subgraph wants it. */
  readonly trigrams: string | null;
}

async function standing(database: Knex): Promise<Standing> {
  const { rows } = await database.raw(
    `SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
            to_regoperator(?) IS NOT NULL AS operator,
            coalesce((SELECT proleakproof FROM pg_proc WHERE oid = to_regprocedure(?)), false) AS leakproof,
            EXISTS (SELECT FROM pg_opclass c JOIN pg_namespace n ON n.oid = c.opcnamespace
                    WHERE n.nspname = ? AND c.opcname = 'part_of_text') AS "operatorClass",
            (SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'pg_trgm') AS trigrams`,
    [`${SCHEMA}.~~(text,text)`, `${SCHEMA}.is_like(text,text)`, SCHEMA],
  );
  return rows[0];
}

async function trigramIndexes(database: Knex, table: string, column: string): Promise<readonly string[]> {
  const { rows } = await database.raw(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i
       JOIN pg_opclass c ON c.oid = i.indclass[0]
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indrelid = ?::regclass AND a.attname = ? AND i.indnatts = 1 AND c.opcname = 'gin_trgm_ops'`,
    [table, column],
  );
  return rows.map(({ name }: { name: string }) => name);
}
