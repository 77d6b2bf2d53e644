/** What one database over all rows would answer: every key that fits, in order, by one plain statement. */
import { ALL, type House } from '../../house/house.ts';
import type { Setting } from './conditions.ts';
import type { Filter } from './filter.ts';
import { type OracleRelation, type OracleRelationName, RELATIONS } from './relations.ts';
import { lyingIn, type Statement } from './statement.ts';

export interface Order {
  readonly by: string;
  readonly direction?: 'ASC' | 'DESC';
}

export interface Search<Name extends OracleRelationName = OracleRelationName> {
  readonly relation: Name;
  readonly filter: Filter | null | undefined;
  readonly orderBy: readonly Order[] | null | undefined;
}

/** `visible`: the patterns of the places whose rows the caller may see. */
export async function expectedKeys(
  house: House,
  { relation: name, filter, orderBy }: Search,
  visible: readonly string[],
  setting: Setting,
): Promise<readonly string[]> {
  const relation = RELATIONS[name];
  const statement: Statement = { values: [], conditions: [] };
  statement.conditions.push(lyingIn(statement, relation.place, visible));
  if (filter) relation.narrow(statement, filter, setting);
  const rows = await house.sql<{ key: string }>(
    ALL,
    `SELECT ${relation.key} AS key FROM ${relation.table}
     WHERE ${statement.conditions.map((condition) => `(${condition})`).join(' AND ')}
     ORDER BY ${orderSql(relation, orderBy ?? [])}`,
    statement.values,
  );
  return rows.map(({ key }) => key);
}

/** Absent values come last, and first when descending. The unique key ends every order, in the direction before it. */
function orderSql({ orders, fallback, keyOrder }: OracleRelation, orderBy: readonly Order[]): string {
  const asked = orderBy.length > 0 ? orderBy : [{ by: fallback }];
  return [...asked, { ...asked.at(-1), by: keyOrder }]
    .map(({ by, direction = 'ASC' }) => {
      const expression = orders[by];
      if (expression === undefined) throw new Error(`there is no order ${by}`);
      return `${expression} ${direction} NULLS ${direction === 'ASC' ? 'LAST' : 'FIRST'}`;
    })
    .join(', ');
}
