/** Puts the barrier before the rows of a subgraph, as the owner of its tables; changes nothing where it stands. */
import type { Knex } from 'knex';
import type { Subgraph } from '../../subgraph.ts';
import { createPartOfText, indexPartsOfText } from './part-of-text.ts';
import { type GuardedTable, type Policy, policiesOf } from './policies.ts';

export type Guarded = Pick<Subgraph, 'relations' | 'references'>;

export const guardedTables = ({ relations, references = [] }: Guarded): readonly GuardedTable[] => [
  ...relations,
  ...references.map((table) => ({ table })),
];

export async function raiseBarrier(database: Knex, subgraph: Guarded): Promise<void> {
  assertOneScheme(subgraph);
  await createPartOfText(database);
  for (const guarded of guardedTables(subgraph)) {
    const policies = policiesOf(guarded);
    if (!(await stands(database, guarded.table, policies))) await guard(database, guarded.table, policies);
  }
  for (const { table, searched = [] } of subgraph.relations)
    await indexPartsOfText(database, table, searched);
}

/** In one transaction: a table is never seen without its policies, nor with half of them. */
async function guard(database: Knex, table: string, policies: readonly Policy[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.raw('ALTER TABLE ?? ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', [table]);
    for (const { name, clause, digest } of policies) {
      await transaction.raw('DROP POLICY IF EXISTS ?? ON ??', [name, table]);
      await transaction.raw(`CREATE POLICY ?? ON ?? ${clause}`, [name, table]);
      await transaction.raw(`COMMENT ON POLICY ?? ON ?? IS '${digest}'`, [name, table]);
    }
  });
}

async function stands(database: Knex, table: string, policies: readonly Policy[]): Promise<boolean> {
  const { rows } = await database.raw(
    `SELECT c.relrowsecurity AND c.relforcerowsecurity AS forced,
            ARRAY(SELECT p.polname || ' ' || obj_description(p.oid, 'pg_policy') FROM pg_policy p
                  WHERE p.polrelid = c.oid) AS policies
     FROM pg_class c WHERE c.oid = ?::regclass`,
    [table],
  );
  const [{ forced, policies: found }] = rows;
  return forced && policies.every(({ name, digest }) => found.includes(`${name} ${digest}`));
}

/** One setting speaks of all tables of an entity, so their places must be codes of one kind. */
function assertOneScheme({ relations }: Guarded): void {
  for (const [entity, of] of Map.groupBy(relations, (relation) => relation.entity)) {
    if (new Set(of.map(({ scheme }) => scheme)).size > 1) {
      throw new Error(`[BUG] the relations of ${entity} have places of different schemes`);
    }
  }
}
