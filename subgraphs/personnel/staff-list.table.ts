/** The only file that knows how the list items of `staff` are stored: one child table each, all of one shape. */
import { anything, type Condition, oneOf } from '../shared/filter/condition.ts';
import { containing } from '../shared/filter/containing.ts';
import type { Relation } from '../shared/scope/relation.ts';
import type { Door } from '../shared/storage/door.ts';
import { sql } from '../shared/storage/sql.ts';
import type { StaffListTables } from './list-rows.ts';

export type StaffList = keyof StaffListTables;

/** A line of a list is where its person is, and is seen by whom the person is seen by. */
const listRelation = (list: StaffList, searched: readonly string[] = []): Relation =>
  Object.freeze({ entity: 'Staff', table: list, place: 'staff_code', scheme: 'StaffCode', searched });

export const staffListRelations: Readonly<Record<StaffList, Relation>> = Object.freeze({
  staff_position: listRelation('staff_position', ['search_key']),
  staff_foreign_language: listRelation('staff_foreign_language'),
  staff_socio_political_org: listRelation('staff_socio_political_org'),
  staff_reward: listRelation('staff_reward'),
  staff_discipline: listRelation('staff_discipline'),
  staff_training: listRelation('staff_training'),
  staff_career: listRelation('staff_career'),
  staff_personal_history: listRelation('staff_personal_history'),
  staff_family: listRelation('staff_family'),
  staff_pay_history: listRelation('staff_pay_history'),
});

/** The lines of these persons, in the order of the form. */
export function readStaffList<List extends StaffList>(
  door: Door,
  list: List,
  staffCodes: readonly string[],
): Promise<readonly StaffListTables[List][]> {
  return door.read(staffListRelations[list], (rows) =>
    oneOf('staff_code', staffCodes)(rows).select('*').orderBy(['staff_code', 'ordinal']),
  );
}

/** Those among `staff` who hold a position with `typed` in its title. */
export function holdingPosition(typed: string | null | undefined, door: Pick<Door, 'amongSeen'>): Condition {
  const title = containing('staff_position.search_key', typed);
  if (title === anything) return anything;
  const titled = door.amongSeen(staffListRelations.staff_position, title);
  const own = () => sql('staff_position').whereRaw('staff_position.staff_code = staff.code');
  return (rows) => rows.whereExists(titled(own()));
}
