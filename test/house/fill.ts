/** Writes rows into a database, a table in one statement. */
import type pg from 'pg';
import { TABLE_ORDER, type TableName, type Tables } from '../../deployments/generate/record.ts';
import { type HouseRecords, placeOfRow } from './records.ts';

/** Only rows whose place is wanted here. */
export async function fillDatabase(
  pool: pg.Pool,
  records: HouseRecords,
  wanted: (place: string) => boolean,
): Promise<void> {
  for (const table of TABLE_ORDER) {
    const rows = (records[table] as readonly Tables[TableName][]).filter((row) =>
      wanted(placeOfRow(table, row)),
    );
    if (rows.length === 0) continue;
    await pool.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
  await pool.query('ANALYZE');
}
