/** Makes a change in the databases of a house, and takes it back. */
import { TABLE_ORDER } from '../../../deployments/generate/record.ts';
import type { House } from '../../house/house.ts';
import type { Change } from './draft.ts';
import { type Item, keyOf, type Row, TABLES, type TableName } from './rows.ts';

/** Parents before children. */
const ORDER: readonly string[] = [...TABLE_ORDER, 'course', 'attendance'];

export const inverse = ({ removed, added }: Change): Change => ({ removed: added, added: removed });

export async function applyChange(house: House, { removed, added }: Change): Promise<void> {
  const sites = new Set([...removed, ...added].map(({ site }) => site));
  await Promise.all(
    [...sites].map(async (site) => {
      const isHere = (item: Item): boolean => item.site === site;
      await removeHere(house, site, removed.filter(isHere));
      await addHere(house, site, added.filter(isHere));
    }),
  );
}

/** The lists of a person go with the person. */
async function removeHere(house: House, site: string, items: readonly Item[]): Promise<void> {
  for (const [table, here] of Map.groupBy(items, (item) => item.table)) {
    const key = TABLES[table as TableName].key;
    await house.sql(site, `DELETE FROM ${table} WHERE ${key} = ANY($1::text[])`, [here.map(keyOf)]);
  }
}

async function addHere(house: House, site: string, items: readonly Item[]): Promise<void> {
  const rows = new Map<string, Row[]>();
  for (const { table, row } of items.flatMap((item) => [item, ...item.lists])) {
    const of = rows.get(table) ?? [];
    rows.set(table, of);
    of.push(row);
  }
  for (const table of ORDER) {
    const here = rows.get(table);
    if (here === undefined) continue;
    await house.sql(site, `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(here),
    ]);
  }
}
