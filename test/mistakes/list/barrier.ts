/** Mistakes in the last barrier: what makes it, what a transaction tells it, and what looks whether it stands. */
import type { Mistake } from '../mistake.ts';

const STORAGE = 'subgraphs/shared/storage';
const BARRIER = [`${STORAGE}/barrier/barrier.test.ts`];
const SCOPES = [`${STORAGE}/barrier/random-scopes.test.ts`];
const TRANSACTION = [`${STORAGE}/request-transaction.test.ts`];
const ASSERTED = [`${STORAGE}/barrier/assert-barrier.test.ts`];
const PARTS = [`${STORAGE}/barrier/part-of-text.test.ts`];

export const IN_THE_BARRIER: readonly Mistake[] = [
  {
    title: 'row-level security is not forced',
    file: `${STORAGE}/barrier/raise-barrier.ts`,
    find: 'ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY',
    replace: 'ENABLE ROW LEVEL SECURITY',
    tests: ['subgraphs/migrate.test.ts'],
  },
  {
    title: 'no setting means every row',
    file: `${STORAGE}/barrier/policies.ts`,
    find: "return `(SELECT ${current} = '${EVERYTHING}')",
    replace: "return `(SELECT coalesce(${current}, '${EVERYTHING}') = '${EVERYTHING}')",
    tests: BARRIER,
  },
  {
    title: 'a malformed setting is an error where there are rows',
    file: `${STORAGE}/barrier/policies.ts`,
    find: "const WELL_FORMED = '^\\\\{[0-9_%]+(,[0-9_%]+)*\\\\}$';",
    replace: "const WELL_FORMED = '^.';",
    tests: BARRIER,
  },
  {
    title: 'who may read may write',
    file: `${STORAGE}/barrier/policies.ts`,
    find: 'inPlaces(guarded.place, writeSetting(guarded.entity)),',
    replace: 'inPlaces(guarded.place, readSetting(guarded.entity)),',
    tests: BARRIER,
  },
  {
    title: 'a row may be moved out of what may be written',
    file: `${STORAGE}/barrier/policies.ts`,
    find: 'FOR UPDATE USING (${mayWrite}) WITH CHECK (${mayWrite})',
    replace: 'FOR UPDATE USING (${mayWrite}) WITH CHECK (true)',
    tests: BARRIER,
  },
  {
    title: 'one entity’s setting opens another’s rows',
    file: `${STORAGE}/barrier/setting.ts`,
    find: '`tributary.read_${entity.toLowerCase()}`',
    replace: "`tributary.read_rows${entity === '' ? '' : ''}`",
    tests: BARRIER,
  },
  {
    title: 'no scope is said as every scope',
    file: `${STORAGE}/barrier/setting.ts`,
    find: "if (likes.length === 0) return '';",
    replace: 'if (likes.length === 0) return EVERYTHING;',
    tests: SCOPES,
  },
  {
    title: 'the lists of a person are not guarded',
    file: 'subgraphs/personnel/subgraph.ts',
    find: 'relations: [staffRelation, ...Object.values(staffListRelations)],',
    replace: 'relations: [staffRelation],',
    tests: ['subgraphs/migrate.test.ts'],
  },
  {
    title: 'a pattern that is free in the middle is taken for its beginning',
    file: 'subgraphs/shared/scope/code-predicate.ts',
    find: "if (like === undefined) return { sql: '?? ^@ ?', bindings: [column, prefix] };",
    replace: "if (like !== prefix) return { sql: '?? ^@ ?', bindings: [column, prefix] };",
    tests: SCOPES,
  },
  {
    title: 'rows are counted in places that were not asked for',
    file: `${STORAGE}/door.ts`,
    find: 'rowsOf(relation, places, ...placesInBoth(counted, fragments))',
    replace: 'rowsOf(relation, ...placesInBoth(counted, fragments))',
    tests: SCOPES,
  },
  {
    title: 'what may be counted may be read for the rest of the request',
    file: `${STORAGE}/request-transaction.ts`,
    find: "'ROLLBACK TO SAVEPOINT aside; RELEASE SAVEPOINT aside'",
    replace: "'RELEASE SAVEPOINT aside'",
    tests: [...TRANSACTION, ...SCOPES],
  },
  {
    title: 'a read may write',
    file: `${STORAGE}/request-transaction.ts`,
    find: "const BELOW = 'SAVEPOINT reads; SET TRANSACTION READ ONLY';",
    replace: "const BELOW = 'SAVEPOINT reads';",
    tests: TRANSACTION,
  },
  {
    title: 'after a failure a read may write',
    file: `${STORAGE}/request-transaction.ts`,
    find: "const BACK_BELOW = 'ROLLBACK TO SAVEPOINT reads; SET TRANSACTION READ ONLY';",
    replace: "const BACK_BELOW = 'ROLLBACK TO SAVEPOINT reads';",
    tests: TRANSACTION,
  },
  {
    title: 'one request reads of several instants',
    file: `${STORAGE}/request-transaction.ts`,
    find: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
    replace: 'BEGIN ISOLATION LEVEL READ COMMITTED',
    tests: TRANSACTION,
  },
  {
    title: 'a commit that was none passes for one',
    file: `${STORAGE}/request-transaction.ts`,
    find: 'if ([result].flat().at(-1)?.command !== command)',
    replace: 'if ([result].length === 0)',
    tests: TRANSACTION,
  },
  {
    title: 'rows are read when the answer has left',
    file: `${STORAGE}/request-transaction.ts`,
    find: "if (ending) throw new TributaryError('REQUEST_CANCELLED');",
    replace: '',
    tests: TRANSACTION,
  },
  {
    title: 'a site does not look as whom it connects',
    file: 'subgraphs/site.ts',
    find: 'assertBarrier(connection, { site: id, subgraphs: served })',
    replace: 'assertBarrier(connection, { site: id, subgraphs: served }).catch(() => undefined)',
    tests: ['subgraphs/site-barrier.test.ts'],
  },
  {
    title: 'a role may become one that bypasses row-level security',
    file: `${STORAGE}/barrier/assert-barrier.ts`,
    find: '(r.rolsuper OR r.rolbypassrls) AND',
    replace: 'r.rolsuper AND',
    tests: ASSERTED,
  },
  {
    title: 'a policy of somebody else gives more',
    file: `${STORAGE}/barrier/assert-barrier.ts`,
    find: 'WHERE p.polpermissive AND',
    replace: 'WHERE NOT p.polpermissive AND',
    tests: ASSERTED,
  },
  {
    title: 'an operator that is called leakproof raises errors',
    file: `${STORAGE}/barrier/part-of-text.ts`,
    find: "IF pg_catalog.right(pattern, 1) OPERATOR(pg_catalog.=) '\\\\' THEN RETURN false; END IF;",
    replace: '',
    tests: PARTS,
  },
];
