/**
 * Whether the barrier holds for whoever has connected: the role owns nothing, reads only and cannot pass by row-level
 * security, and every table that it can read is guarded as this version wants it.
 */
import { TributaryError } from '../../../../errors/tributary-error.ts';
import { POLICY_PREFIX, policiesOf } from './policies.ts';
import { type Guarded, guardedTables } from './raise-barrier.ts';
import { readSetting, writeSetting } from './setting.ts';

/** A connection that can be asked. */
export interface Askable {
  query(text: string, values: readonly unknown[]): Promise<{ readonly rows: readonly { fault: string }[] }>;
}

/** Throws CONFIGURATION_INVALID naming the role and everything that is wrong. */
export async function assertBarrier(
  connection: Askable,
  { site, subgraphs }: { readonly site: string; readonly subgraphs: readonly Guarded[] },
): Promise<void> {
  const tables = subgraphs.flatMap(guardedTables);
  const policies = tables.flatMap((guarded) =>
    policiesOf(guarded).map(({ name, digest }) => [guarded.table, name, digest] as const),
  );
  const settings = subgraphs
    .flatMap(({ relations }) => relations)
    .flatMap(({ entity }) => [readSetting(entity), writeSetting(entity)]);
  const { rows } = await connection.query(FAULTS, [
    policies.map(([table]) => table),
    policies.map(([, name]) => name),
    policies.map(([, , digest]) => digest),
    [...new Set(settings)],
    NOBODYS,
  ]);
  if (rows.length === 0) return;
  throw new TributaryError(
    'CONFIGURATION_INVALID',
    `Site ${site}: its database is not guarded: ${rows.map(({ fault }) => fault).join('; ')}.`,
  );
}

/** How far the evidence has come: a number and a hash, of no person. */
const NOBODYS = 'tributary_evidence.head';

/** A line for each fault, none when all is well. Tables that are not there yet hold nothing to guard. */
const FAULTS = `
  WITH me AS (SELECT * FROM pg_roles WHERE rolname = current_user),
  schemas AS (
    SELECT oid, nspname, nspowner FROM pg_namespace
    WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
  ),
  relations AS (
    SELECT c.*, c.oid::regclass::text AS name, c.relkind IN ('r', 'p') AS is_table
    FROM pg_class c JOIN schemas ON schemas.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  ),
  readable AS (SELECT * FROM relations WHERE has_any_column_privilege(oid, 'SELECT')),
  wanted AS (SELECT to_regclass(quote_ident(tab)) AS oid, tab, name, digest
             FROM unnest($1::text[], $2::text[], $3::text[]) AS w (tab, name, digest))
  SELECT format('role %s is a superuser', rolname) AS fault FROM me WHERE rolsuper
  UNION ALL
  SELECT format('role %s bypasses row-level security', rolname) FROM me WHERE rolbypassrls AND NOT rolsuper
  UNION ALL
  SELECT format('role %s may become %s, which bypasses row-level security', me.rolname, r.rolname)
    FROM me, pg_roles r
   WHERE NOT me.rolsuper AND r.oid <> me.oid AND (r.rolsuper OR r.rolbypassrls) AND pg_has_role(me.oid, r.oid, 'MEMBER')
  UNION ALL
  SELECT format('role %s owns %s', me.rolname, owned.name)
    FROM me, (SELECT name, relowner AS owner FROM relations
              UNION ALL SELECT 'schema ' || nspname, nspowner FROM schemas
              UNION ALL SELECT 'database ' || datname, datdba FROM pg_database WHERE datname = current_database()
             ) AS owned
   WHERE NOT me.rolsuper AND pg_has_role(me.oid, owned.owner, 'MEMBER')
  UNION ALL
  SELECT format('role %s may do more than read %s', me.rolname, r.name)
    FROM me, relations r
   WHERE NOT me.rolsuper AND NOT pg_has_role(me.oid, r.relowner, 'MEMBER')
     AND (has_any_column_privilege(r.oid, 'INSERT, UPDATE, REFERENCES')
          OR has_table_privilege(r.oid, 'DELETE, TRUNCATE, TRIGGER'))
  UNION ALL
  SELECT format('table %s is without row-level security, or does not force it', name)
    FROM readable WHERE is_table AND NOT (relrowsecurity AND relforcerowsecurity) AND name <> $5
  UNION ALL
  SELECT format('%s passes by row-level security', name)
    FROM readable WHERE relkind IN ('m', 'f')
      OR (relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false))
  UNION ALL
  SELECT format('table %s has not the policy %s of this version: run its migrations', tab, wanted.name)
    FROM wanted WHERE wanted.oid IS NOT NULL AND NOT EXISTS (
      SELECT FROM pg_policy p WHERE p.polrelid = wanted.oid AND p.polname = wanted.name
         AND obj_description(p.oid, 'pg_policy') = wanted.digest)
  UNION ALL
  SELECT DISTINCT format('table %s has a policy that gives more: %s', tab, p.polname)
    FROM wanted JOIN pg_policy p ON p.polrelid = wanted.oid
   WHERE p.polpermissive AND p.polname NOT LIKE '${POLICY_PREFIX.replaceAll('_', '\\_')}%'
  UNION ALL
  SELECT format('%s has a value outside of transactions', name)
    FROM unnest($4::text[]) AS s (name) WHERE coalesce(current_setting(name, true), '') <> ''`;
