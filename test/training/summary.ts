/** Rows in numbers: one line for each combination of keys, read in one statement. */
import knex from 'knex';
import type { Condition } from '../../subgraphs/shared/filter/condition.ts';
import type { Relation } from '../../subgraphs/shared/scope/relation.ts';
import type { Door } from '../../subgraphs/shared/storage/door.ts';

/** Builds SQL and has no connection. */
const sql = knex({ client: 'pg' });

/** Column of the answer → SQL expression over the rows. */
export type Expressions = Readonly<Record<string, string>>;

/** Without keys there is exactly one line, also when there is no row. */
export function summarize<Line>(
  door: Door,
  relation: Relation,
  condition: Condition,
  { keys, numbers }: { readonly keys: Expressions; readonly numbers: Expressions },
): Promise<readonly Line[]> {
  const columns = Object.entries({ ...keys, ...numbers }).map(([name, expression]) =>
    sql.raw(`${expression} AS ??`, [name]),
  );
  const dividing = Object.values(keys).join(', ');
  return door.read<Line>(relation, (rows) => {
    const selected = condition(rows).select(columns);
    return dividing === '' ? selected : selected.groupByRaw(dividing).orderByRaw(dividing);
  });
}
