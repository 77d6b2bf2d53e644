/** Rows on the move: copied to the site that shall have them, and taken away from where they were. */
import { type HouseTable, houseTable } from '../../house/added-subgraph.ts';
import { tablesOf } from '../../house/fill.ts';
import type { House } from '../../house/house.ts';
import { lies } from '../../house/topology.ts';

/** As a move does it: into tables that are read meanwhile. */
export async function copyRows(house: House, where: string, to: string): Promise<void> {
  for (const { name, rows, placeOf } of tables(house)) {
    const moving = rows.filter((row) => placeOf !== undefined && lies(placeOf(row), where));
    if (moving.length === 0) continue;
    await house.sql(to, `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`, [
      JSON.stringify(moving),
    ]);
  }
}

/** The lists of a person go with the person. */
const PLACES = { attendance: 'staff_code', course: 'organization_code', staff: 'code', organization: 'code' };

export async function removeRows(house: House, where: string, from: string): Promise<void> {
  const like = (length: number): string => where.slice(0, length).replaceAll('?', '_');
  for (const [name, column] of Object.entries(PLACES)) {
    await house.sql(from, `DELETE FROM ${name} WHERE ${column} LIKE ANY($1::text[])`, [[like(7), like(12)]]);
  }
}

/** Those of Quảng Bình, parents before children. */
const tables = ({ rows, added }: House): readonly HouseTable[] => [
  ...tablesOf(rows),
  ...(['course', 'attendance'] as const).map((name) =>
    houseTable(name, added.get(name) ?? [], (row) =>
      String((row as Readonly<Record<string, unknown>>)[PLACES[name]]),
    ),
  ),
];
