/** Writes rows into a database, a table in one statement. */
import type pg from 'pg';
import { TABLE_ORDER, type TableName, type Tables } from '../../deployments/generate/record.ts';
import { type HouseTable, houseTable } from './added-subgraph.ts';
import { type HouseRecords, placeOfRow } from './records.ts';

/** The tables of the deployment's own subgraphs, parents before children. */
export const tablesOf = (records: HouseRecords): readonly HouseTable[] =>
  TABLE_ORDER.map((name) =>
    houseTable(name, records[name] as readonly Tables[TableName][], (row) => placeOfRow(name, row)),
  );

/** Only rows whose place is wanted here, and every row that has no place. */
export async function fillDatabase(
  pool: pg.Pool,
  tables: readonly HouseTable[],
  wanted: (place: string) => boolean,
): Promise<void> {
  for (const { name, rows, placeOf } of tables) {
    const here = placeOf === undefined ? rows : rows.filter((row) => wanted(placeOf(row)));
    if (here.length === 0) continue;
    await pool.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`, [
      JSON.stringify(here),
    ]);
  }
  await pool.query('ANALYZE');
}
