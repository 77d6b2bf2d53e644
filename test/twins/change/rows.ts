/** The rows of a house, each with the site that keeps it: people together with their lists. */
import type { House } from '../../house/house.ts';
import { lies } from '../../house/topology.ts';
import type { Entity } from '../secrets/levels.ts';

export type TableName = 'organization' | 'staff' | 'member' | 'course' | 'attendance';

export type Row = Readonly<Record<string, unknown>>;

export interface ListRow {
  readonly table: string;
  readonly row: Row;
}

/** One row at one site. */
export interface Item {
  readonly table: TableName;
  readonly site: string;
  readonly row: Row;
  /** The lists of a person, of whatever table; empty for all others. */
  readonly lists: readonly ListRow[];
}

interface TableMeaning {
  readonly entity: Entity;
  readonly key: string;
  readonly place: string;
}

export const TABLES: Readonly<Record<TableName, TableMeaning>> = {
  organization: { entity: 'Organization', key: 'code', place: 'code' },
  staff: { entity: 'Staff', key: 'code', place: 'code' },
  member: { entity: 'Member', key: 'number', place: 'organization_code' },
  course: { entity: 'Course', key: 'course_key', place: 'organization_code' },
  attendance: { entity: 'Attendance', key: 'attendance_key', place: 'staff_code' },
};

export const entityOf = ({ table }: Item): Entity => TABLES[table].entity;
export const keyOf = ({ table, row }: Item): string => String(row[TABLES[table].key]);
export const placeOf = ({ table, row }: Item): string => String(row[TABLES[table].place]);

/** Two sites may have rows of one key. */
export const idOf = (item: Item): string => `${item.site} ${item.table} ${keyOf(item)}`;

/** The site to whose fragment a place belongs, whether or not the house has rows of it. */
export const siteOf = ({ fragments }: House, place: string): string | undefined =>
  fragments.find(({ where }) => lies(place, where))?.site;

export function itemsOf(house: House): readonly Item[] {
  const { rows, added } = house;
  const { organization, staff, member, ...lists } = rows;
  const ofPeople = new Map<string, ListRow[]>();
  for (const [table, entries] of Object.entries(lists)) {
    for (const row of entries) {
      const own = ofPeople.get(row.staff_code) ?? [];
      ofPeople.set(row.staff_code, own);
      own.push({ table, row: row as unknown as Row });
    }
  }
  const tables: Readonly<Record<TableName, readonly object[]>> = {
    organization,
    staff,
    member,
    course: added.get('course') ?? [],
    attendance: added.get('attendance') ?? [],
  };
  return Object.entries(tables).flatMap(([name, entries]) => {
    const table = name as TableName;
    return entries.flatMap((entry) => {
      const row = entry as Row;
      const site = siteOf(house, String(row[TABLES[table].place]));
      const own = table === 'staff' ? (ofPeople.get(String(row.code)) ?? []) : [];
      return site === undefined ? [] : [{ table, site, row, lists: own }];
    });
  });
}
