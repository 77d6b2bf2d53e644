/** A row as it is, but of another key at another place. */
import type { Random } from '../../../deployments/generate/random/random.ts';
import type { House } from '../../house/house.ts';
import { attendanceKey, courseKey } from '../../training/rows.ts';
import { type Item, type Row, siteOf, TABLES } from './rows.ts';

/** Undefined: no site keeps rows of this place. `place` is one of the same table; of people, the last digits are chosen. */
export function copyItem(item: Item, place: string, house: House, random: Random): Item | undefined {
  const row = { ...item.row, ...keyColumns(item, place, random) };
  const site = siteOf(house, String(row[TABLES[item.table].place]));
  const lists = item.lists.map(({ table, row: entry }) => ({
    table,
    row: { ...entry, staff_code: row.code },
  }));
  return site === undefined ? undefined : { table: item.table, site, row, lists };
}

function keyColumns({ table, row }: Item, place: string, random: Random): Row & { readonly code?: unknown } {
  const serial = String(random.int(900, 999));
  switch (table) {
    case 'organization':
      return { code: place };
    case 'staff': {
      const code = `${place.slice(0, -3)}${serial}`;
      return { code, organization_code: code.slice(0, place.length > 12 ? 12 : 7) };
    }
    case 'member':
      // Seldom the number of somebody whom the caller may see, at another place.
      return {
        number: random.chance(0.2) ? row.number : `${place}000${serial}`,
        organization_code: place,
      };
    case 'course': {
      const number = random.chance(0.5) ? Number(row.number) : Number(serial);
      return { course_key: courseKey(place, number), organization_code: place, number };
    }
    case 'attendance':
      return {
        attendance_key: attendanceKey(place, String(row.course_key)),
        staff_code: place,
        organization_code: place.slice(0, place.length > 12 ? 12 : 7),
      };
  }
}
